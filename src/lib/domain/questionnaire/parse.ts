import { canonicalJson } from './canonical.ts';
import type { Localized, Questionnaire } from './definition.ts';
import { kindRules } from './kinds/kinds.ts';
import { largestQuestionnaire, longest, most } from './limits.ts';
import { readQuestion } from './read-question.ts';
import { Reader } from './reader.ts';
import { checkNames, checkSoundness } from './soundness.ts';

const format = 'porte-voix-questionnaire';

/** Bytes of the longest response a questionnaire may lead to: an envelope holds no more. */
const largestResponse = 48 * 1024;

function readLanguages(reader: Reader): readonly string[] {
	const list = reader.list(most.languages);
	const languages = list.map((item) => item.language());
	if (languages[0] !== 'fr') throw reader.refuse('missing-french');
	if (new Set(languages).size < languages.length) throw reader.refuse('bad-language');
	return languages;
}

function readDimensions(reader: Reader): Readonly<Record<string, Localized>> {
	const codes = Object.keys(reader.record());
	if (codes.length > most.dimensions) throw reader.refuse('too-many');
	return Object.fromEntries(
		codes.map((code) => {
			const field = reader.field(code);
			return [new Reader(code, field.place).code(), field.localized(longest.short)];
		})
	);
}

/**
 * A questionnaire from a value nobody has checked: a file, a database, a campaign's bundle.
 * What comes back holds the same content and nothing else, so that its hash is the same.
 *
 * @throws {Refusal} with a `QuestionnaireRefusal` and the place, such as
 * `questions[3].options[1].code`. The refused content is never repeated.
 */
export function parseQuestionnaire(input: unknown): Questionnaire {
	const file = new Reader(input);
	const questionnaire = readWhole(file);
	checkSoundness(questionnaire);
	const bytes = questionnaire.questions.reduce(
		(sum, question) => sum + kindRules(question).longest(question),
		0
	);
	if (bytes > largestResponse) throw file.refuse('too-large', 'questions');
	return questionnaire;
}

/**
 * A questionnaire that is still being written: a condition may look at a question that was moved or
 * removed since. Only what the editor cannot show is refused.
 *
 * @throws {Refusal} with a `QuestionnaireRefusal` and the place
 */
export function parseDraft(input: unknown): Questionnaire {
	const questionnaire = readWhole(new Reader(input));
	checkNames(questionnaire);
	return questionnaire;
}

/** Its shape and its texts; what its parts say of each other is looked at by others. */
function readWhole(file: Reader): Questionnaire {
	if (file.field('format').value !== format) throw file.field('format').refuse('unknown-format');
	const languages = readLanguages(file.field('languages'));
	const field = (name: string): Reader => file.field(name).inLanguages(languages);
	const list = field('questions').list(most.questions);
	if (list.length === 0) throw field('questions').refuse('invalid-shape');
	const questionnaire: Questionnaire = {
		format,
		id: field('id').code(),
		version: field('version').whole(1, 1_000_000),
		title: field('title').localized(longest.title),
		invitation: field('invitation').localized(longest.title),
		minutes: field('minutes').whole(1, 120),
		languages,
		dimensions: readDimensions(field('dimensions')),
		questions: list.map(readQuestion)
	};
	file.done();
	if (canonicalJson(questionnaire).length > largestQuestionnaire) throw file.refuse('too-large');
	return questionnaire;
}
