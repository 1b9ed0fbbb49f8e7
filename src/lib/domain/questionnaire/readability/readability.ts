import { questionnaireSegments } from '../../translation/questionnaire-segments.ts';
import type { Segment } from '../../translation/segment.ts';
import type { Question, Questionnaire } from '../definition.ts';
import type {
	Finding,
	SentenceCheck,
	SentenceFinding,
	SentenceRule,
	WholeFinding
} from './finding.ts';
import { kandelMoles } from './kandel-moles.ts';
import { agreement } from './rules/agreement.ts';
import { doubleNegative } from './rules/double-negative.ts';
import { doubleQuestion } from './rules/double-question.ts';
import { familiar } from './rules/familiar.ts';
import { inclusiveSign } from './rules/inclusive-sign.ts';
import { jargon } from './rules/jargon.ts';
import { longSentence } from './rules/long-sentence.ts';
import { apostrophe, space } from './rules/space.ts';
import { sentencesOf } from './sentences.ts';

/** Lowest index of a questionnaire as a whole. */
const easiestFrom = 75;

/** Most screens of questions on a shared tablet. */
const mostScreens = 15;

const rules: Readonly<Record<SentenceRule, SentenceCheck>> = {
	'long-sentence': longSentence,
	jargon,
	agreement,
	'double-question': doubleQuestion,
	'double-negative': doubleNegative,
	familiar,
	'inclusive-sign': inclusiveSign,
	space,
	apostrophe
};

/** What was found in a questionnaire's French. */
export interface Readability {
	/** Kandel and Moles's index of what people read while they answer; null without a word. */
	readonly index: number | null;
	readonly findings: readonly Finding[];
	/** Whether nothing keeps it from being published: warnings do not. */
	readonly passes: boolean;
}

/**
 * Reads the French of a questionnaire as somebody who reads little would: each sentence by each
 * rule, each scale, the length on a shared tablet, and the whole by its index.
 */
export function checkReadability(questionnaire: Questionnaire): Readability {
	const segments = questionnaireSegments(questionnaire);
	const index = kandelMoles(segments.filter(isReadWhileAnswering).map(({ source }) => source));
	const findings: readonly Finding[] = [
		...segments.flatMap(checkSegment),
		...questionnaire.questions.flatMap(checkPoints),
		...checkScreens(questionnaire),
		...checkIndex(index)
	];
	return { index, findings, passes: findings.every(({ severity }) => severity === 'warning') };
}

function checkSegment({ key, place, source }: Segment): SentenceFinding[] {
	return sentencesOf(source).flatMap((sentence) =>
		(Object.keys(rules) as SentenceRule[]).flatMap((rule) =>
			rules[rule](sentence).map(({ severity, found, plainer = null }) => ({
				rule,
				severity,
				key,
				place,
				sentence,
				found,
				plainer
			}))
		)
	);
}

/** Whole sentences: a label of two words would make any questionnaire look easy. */
function isReadWhileAnswering({ place }: Segment): boolean {
	if (place.kind === 'question') return ['text', 'hint', 'why'].includes(place.part);
	return place.kind === 'invitation';
}

/** Three points are read at a glance, four or five with an effort, more by nobody (Chachamovich, 2009). */
function checkPoints(question: Question): WholeFinding[] {
	if (question.kind !== 'scale' || question.options.length <= 3) return [];
	const figure = question.options.length;
	const severity = figure > 5 ? 'refusal' : 'warning';
	return [{ rule: 'many-points', severity, question: question.id, figure }];
}

/** Background and open questions are asked where somebody chose them: they do not count here. */
function checkScreens({ questions }: Questionnaire): WholeFinding[] {
	const asked = questions.filter(
		({ kind, background }) =>
			background !== true && !['statement', 'short-text', 'long-text'].includes(kind)
	);
	return asked.length <= mostScreens
		? []
		: [{ rule: 'many-screens', severity: 'warning', question: null, figure: asked.length }];
}

function checkIndex(index: number | null): WholeFinding[] {
	if (index === null || index >= easiestFrom) return [];
	return [{ rule: 'hard-to-read', severity: 'refusal', question: null, figure: index }];
}
