import { Refusal } from '../refusal.ts';
import type { Question, Questionnaire } from '../questionnaire/definition.ts';
import { askedQuestions } from '../questionnaire/journey.ts';
import { kindRules } from '../questionnaire/kinds/kinds.ts';
import { answerTo, type Answer, type Answers } from './answer.ts';
import { type Assistance, assistances, isAssistance } from './assistance.ts';
import type { FinishedResponse } from './response.ts';

/** Why bytes are no response to this questionnaire. */
type EncodingRefusal =
	'wrong-length' | 'malformed' | 'wrong-questionnaire' | 'unknown-language' | 'wrong-journey';

const encodingVersion = 1;
const step = 1024;
const blank = 0x20;

const lengths = new WeakMap<Questionnaire, number>();

/**
 * Bytes of every encoded response to a questionnaire: the longest it can have, rounded up to a
 * whole KiB. The length of an envelope therefore says nothing of what is in it.
 */
export function paddedLength(questionnaire: Questionnaire): number {
	const known = lengths.get(questionnaire);
	if (known !== undefined) return known;
	const answers = questionnaire.questions.map((question) => kindRules(question).longest(question));
	const header = [
		encodingVersion,
		questionnaire.id,
		questionnaire.version,
		questionnaire.languages.reduce((one, other) => (one.length < other.length ? other : one))
	];
	const longestHelp = assistances.reduce((one, other) => (one.length < other.length ? other : one));
	const bytes =
		JSON.stringify([...header, [], longestHelp]).length +
		answers.reduce((sum, length) => sum + length + 1, 0);
	const length = Math.ceil(bytes / step) * step;
	lengths.set(questionnaire, length);
	return length;
}

/**
 * A finished response as bytes of the one length all responses to the questionnaire have: JSON
 * `[1, questionnaire, version, language, [answers in the order of the questions]]`, with how the
 * person was helped as a last entry where somebody helped, then blanks. Codes only; `null` was not shown, 0 passed, 1 not known, 2 declined.
 *
 * @throws {Refusal} `malformed` for a response that is not to this questionnaire.
 */
export function encodeResponse(
	questionnaire: Questionnaire,
	response: FinishedResponse
): Uint8Array<ArrayBuffer> {
	const answers = questionnaire.questions.map((question) => {
		const answer = answerTo(response.answers, question.id);
		if (answer === undefined) throw new Refusal<EncodingRefusal>('malformed', question.id);
		return kindRules(question).encode(question, answer);
	});
	const { id, version } = response.questionnaire;
	const help = response.assistance === undefined ? [] : [response.assistance];
	const text = JSON.stringify([encodingVersion, id, version, response.language, answers, ...help]);
	const bytes = new TextEncoder().encode(text);
	const padded = new Uint8Array(paddedLength(questionnaire)).fill(blank);
	if (bytes.length > padded.length) throw new Refusal<EncodingRefusal>('malformed');
	padded.set(bytes);
	return padded;
}

function readJson(bytes: Uint8Array): readonly unknown[] {
	try {
		const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
		const value: unknown = JSON.parse(text);
		if (Array.isArray(value)) return value as unknown[];
	} catch {
		// Neither UTF-8 nor JSON: refused below, without repeating what was read.
	}
	throw new Refusal<EncodingRefusal>('malformed');
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
	return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

/** One answer out of its code, sound and in the one form in which it is kept. */
function readAnswer(question: Question, encoded: unknown): Answer {
	const rules = kindRules(question);
	const answer = rules.decode(question, encoded);
	const refusal = rules.check(question, answer);
	if (refusal !== null) throw refusal;
	return rules.settle(question, answer);
}

/** Null when nobody helped. */
function readAssistance(help: unknown): Assistance | null {
	if (help === undefined) return null;
	if (!isAssistance(help)) throw new Refusal<EncodingRefusal>('malformed');
	return help;
}

/** Exactly the questions of the journey were asked. */
function checkJourney(questionnaire: Questionnaire, answers: Answers): void {
	const asked = new Set(askedQuestions(questionnaire, answers));
	for (const question of questionnaire.questions) {
		const answer = answerTo(answers, question.id);
		const shown = answer?.kind !== 'none' || answer.reason !== 'not-shown';
		if (shown !== (asked.has(question) && question.kind !== 'statement')) {
			throw new Refusal<EncodingRefusal>('wrong-journey', question.id);
		}
	}
}

/**
 * The response in these bytes, checked again from nothing: its length, its questionnaire, each
 * answer by its kind, the journey, and that it is written in the one way there is, so that
 * nothing can be hidden in it.
 *
 * @throws {Refusal} with an `EncodingRefusal` or an `AnswerRefusal`; the place is a question id.
 */
export function decodeResponse(questionnaire: Questionnaire, bytes: Uint8Array): FinishedResponse {
	if (bytes.length !== paddedLength(questionnaire))
		throw new Refusal<EncodingRefusal>('wrong-length');
	const [format, id, version, language, list, help] = readJson(bytes);
	if (format !== encodingVersion) throw new Refusal<EncodingRefusal>('malformed');
	if (id !== questionnaire.id || version !== questionnaire.version) {
		throw new Refusal<EncodingRefusal>('wrong-questionnaire');
	}
	if (typeof language !== 'string' || !questionnaire.languages.includes(language)) {
		throw new Refusal<EncodingRefusal>('unknown-language', 'language');
	}
	const assistance = readAssistance(help);
	const { questions } = questionnaire;
	if (!Array.isArray(list) || list.length !== questions.length)
		throw new Refusal<EncodingRefusal>('malformed');
	const encoded = list as readonly unknown[];
	const answers = Object.fromEntries(
		questions.map((question, index) => [question.id, readAnswer(question, encoded[index])])
	);
	checkJourney(questionnaire, answers);
	const response: FinishedResponse = {
		state: 'finished',
		questionnaire: { id, version },
		language,
		answers,
		...(assistance !== null && { assistance })
	};
	if (!sameBytes(encodeResponse(questionnaire, response), bytes))
		throw new Refusal<EncodingRefusal>('malformed');
	return response;
}
