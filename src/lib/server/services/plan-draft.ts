import { withoutBallots } from '../../domain/consultation/plan-of-ballots.ts';
import type { BallotRules } from '../../domain/consultation/ballot-rules.ts';
import { mayCut } from '../../domain/disclosure/simulate-sizes.ts';
import type { PublicationPlan } from '../../domain/disclosure/plan.ts';
import { type PlanRequest, writePlan } from '../../domain/disclosure/write-plan.ts';
import type { Margin } from '../../domain/disclosure/policy.ts';
import { adaptQuestionnaire } from '../../domain/questionnaire/adapt.ts';
import type { Questionnaire } from '../../domain/questionnaire/definition.ts';
import { openQuestionsOf, withOpenQuestions } from '../../domain/questionnaire/open-questions.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { inWordsOf } from '../../domain/translation/translate-questionnaire.ts';
import type { PlanInput } from './plan-input.ts';
import { InputRefusal } from './typed-input.ts';

/** A campaign that is being prepared, as far as its results are concerned. */
export interface Prepared {
	readonly questionnaire: Questionnaire;
	readonly plan: PublicationPlan;
	/** What it was adapted from, with every background question, in the organisation's own words. */
	readonly whole: Questionnaire;
	/** What was decided of a consultation; null of a survey. */
	readonly ballot: BallotRules | null;
}

/** Codes that mean « autres » in the background questions of the library. */
const restCodes = ['other', 'autre', 'autres'];

/** The class « autres » of each attribute that has one. */
export function restsOf({ questions }: Questionnaire): Readonly<Record<string, string>> {
	return Object.fromEntries(
		questions.flatMap((question) => {
			if (question.kind !== 'single-choice') return [];
			const rest = question.options.find(({ code }) => restCodes.includes(code));
			return rest === undefined ? [] : [[question.id, rest.code]];
		})
	);
}

/**
 * A prepared campaign with another plan. Breakdowns that no table could use here, were three in four
 * to answer, are dropped; background questions that are left without a use are no longer asked.
 *
 * @throws InputRefusal with what `writePlan` refuses, beside the field it comes from
 */
export function redraft(before: Prepared, asked: PlanInput, floor: Margin): Prepared {
	const sites = before.plan.sites.map(({ id, label, frame }) => {
		const sister = asked.sites.find((one) => one.id === id)?.sister ?? '';
		return { id, label, frame, ...(sister === '' ? {} : { sister }) };
	});
	const trees = asked.questions
		.map(({ id, tree }) => ({ question: id, tree }))
		.filter(({ tree }) => tree.kind === 'sites' || mayCut(sites, tree.kind, asked.margin));
	const further = mayCut(sites, 'further', asked.margin) ? asked.further : [];
	const used = trees.flatMap(({ tree }) => (tree.kind === 'sites' ? [] : [tree.question]));
	const whole = inWordsOf(before.whole, before.questionnaire);
	const background = [...used, ...further];
	const adapted = adaptQuestionnaire(whole, { background, comments: false });
	const opened = openQuestionsOf(before.questionnaire).length > 0;
	const questionnaire = opened ? withOpenQuestions(adapted, whole) : adapted;
	const request: PlanRequest = {
		questionnaire,
		root: before.plan.root,
		sites,
		policy: { version: 1, margin: asked.margin },
		floor: { version: 1, margin: floor },
		trees,
		others: restsOf(whole),
		further,
		saidFilters: before.ballot?.questions.map(({ item }) => item) ?? [],
		comments: before.plan.comments.map(({ question }) => question),
		landmarks: before.plan.landmarks ?? true
	};
	try {
		const plan = withoutBallots(writePlan(request), before.ballot);
		return { whole: before.whole, ballot: before.ballot, questionnaire, plan };
	} catch (error) {
		if (!isRefusal(error)) throw error;
		throw new InputRefusal({ [fieldOf(asked, error)]: error.code });
	}
}

/** The field that a refusal of `writePlan` comes from: its place names a question or a site. */
function fieldOf(
	asked: PlanInput,
	{ code, place }: { readonly code: string; readonly place?: string | undefined }
): string {
	if (code.startsWith('margin-')) return 'margin';
	const site = asked.sites.findIndex(({ id }) => id === place);
	if (site >= 0) return `sites.${site}.sister`;
	const question = asked.questions.findIndex(({ id }) => id === place);
	if (question >= 0) return `questions.${question}.tree`;
	if (place !== undefined && asked.further.includes(place)) return 'further';
	const cut = asked.questions.findLastIndex(
		({ tree }) => tree.kind !== 'sites' && tree.question === place
	);
	return cut >= 0 ? `questions.${cut}.tree` : 'margin';
}
