import type { Option, Parts } from '../../domain/questionnaire/definition.ts';
import { yesNoOptions } from '../../domain/questionnaire/yes-no-words.ts';
import { bare } from './languages.ts';

const [readyYes, readyNo] = yesNoOptions({});

/** Labels of an option without accents or capitals, round apostrophes as straight ones. */
function labelsOf({ label }: Pick<Option, 'label'>): string[] {
	return Object.values(label).map((words) =>
		bare(words)
			.replaceAll('’', "'")
			.replaceAll(/[.!]+$/g, '')
	);
}

const yesNames = ['yes', 'y', 'oui', 'o', 'true', 'vrai', 'si', 'wi'];
const noNames = ['no', 'n', 'non', 'false', 'faux', 'nan'];
const yesLabels = Object.values(readyYes.label).map(bare);
const noLabels = Object.values(readyNo.label).map(bare);

function says(option: Option, names: readonly string[], labels: readonly string[]): boolean {
	const written = labelsOf(option);
	if (written.some((words) => labels.includes(words))) return true;
	return names.includes(option.code) && written.every((words) => words.length < 12);
}

/** The two options of a list as yes and no; null when they are something else. */
export function yesAndNo(options: readonly Option[]): { yes: Option; no: Option } | null {
	if (options.length !== 2) return null;
	const yes = options.find((option) => says(option, yesNames, yesLabels));
	const no = options.find((option) => says(option, noNames, noLabels));
	return yes === undefined || no === undefined || yes === no ? null : { yes, no };
}

/** Whether the words of yes and no are the ready ones, in every language they are written in. */
export function hasReadyWords({ yes, no }: { readonly yes: Option; readonly no: Option }): boolean {
	const ready = (option: Option, words: Option): boolean =>
		Object.entries(option.label).every(
			([language, label]) => bare(label) === bare(words.label[language] ?? '')
		);
	return ready(yes, readyYes) && ready(no, readyNo);
}

const unknowing = [
	'je ne sais pas',
	'ne sais pas',
	'ne sait pas',
	"don't know",
	'dont know',
	'do not know',
	"i don't know",
	'i do not know',
	'no se',
	'no sabe',
	'mwen pa konnen',
	'لا اعرف',
	'不知道'
];
const declining = [
	'je prefere ne pas repondre',
	'prefere ne pas repondre',
	'refuse de repondre',
	'refus',
	'prefer not to say',
	'prefer not to answer',
	'i prefer not to answer',
	'i prefer not to say',
	'i would rather not say',
	'refused',
	'refuse to answer',
	'prefiero no responder',
	'prefiere no responder'
];

/** Whether an option is really « Je ne sais pas » or « Je préfère ne pas répondre ». */
export function nonAnswerOf(option: Option): 'dontKnow' | 'declined' | null {
	const written = labelsOf(option);
	if (written.some((words) => unknowing.includes(words))) return 'dontKnow';
	return written.some((words) => declining.includes(words)) ? 'declined' : null;
}

const lowWords =
	/desaccord|pas d'accord|insatisf|disagree|dissatisf|unsatisf|\bnever\b|\bjamais\b|pas du tout|not at all|aucunement|\brare|mauvais|\bpoor\b|\bbad\b|unsafe|insecur|unlikely|difficil|difficult|\bworse|\bpire|en desacuerdo|\bnunca\b|\bjamas\b|\bnada\b/;
const highWords =
	/d'accord|\bagree|satisf|\balways\b|\btoujours\b|souvent|\boften\b|tout a fait|beaucoup|\ba lot\b|excellent|\bvery\b|\btres\b|extremely|completely|de acuerdo|siempre|\bmucho\b|\bbetter|\bmieux/;

function poleOf(option: Option | undefined): 'low' | 'high' | null {
	const written = option === undefined ? [] : labelsOf(option);
	if (written.some((words) => lowWords.test(words))) return 'low';
	return written.some((words) => highWords.test(words)) ? 'high' : null;
}

const named = /likert|frequen|agree|accord|satisf|scale|echelle|escala/;

const mostSteps = 11;

/**
 * The three parts of a list that is recognisably ordered: by its appearance, its name, or two ends
 * that say the opposite. They are a guess to be checked. Null for a list without a known order.
 */
export function guessedParts(
	options: readonly Option[],
	list: string,
	likert: boolean
): Parts | null {
	if (options.length < 3 || options.length > mostSteps) return null;
	const [first, last] = [poleOf(options[0]), poleOf(options.at(-1))];
	const opposed = first !== null && last !== null && first !== last;
	if (!likert && !opposed && !(named.test(bare(list)) && (first !== null || last !== null))) {
		return null;
	}
	const codes = options.map(({ code }) => code);
	const fromLow = first === 'high' || last === 'low' ? codes.toReversed() : codes;
	const pole = Math.floor((codes.length - 1) / 2);
	const low = new Set(fromLow.slice(0, pole));
	const high = new Set(fromLow.slice(codes.length - pole));
	return {
		often: codes.filter((code) => high.has(code)),
		some: codes.filter((code) => !high.has(code) && !low.has(code)),
		none: codes.filter((code) => low.has(code))
	};
}
