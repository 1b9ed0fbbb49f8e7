import type { PublicationPlan } from '../../domain/disclosure/plan.ts';
import type { PlanChoices } from '../../domain/disclosure/plan-choices.ts';
import { plannedAttribute } from '../../domain/disclosure/planned-attribute.ts';
import type { Margin } from '../../domain/disclosure/policy.ts';
import { mayCut } from '../../domain/disclosure/simulate-sizes.ts';
import { tiesOf } from '../../domain/disclosure/ties.ts';
import type { Localized, Question, Questionnaire } from '../../domain/questionnaire/definition.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { restsOf } from './plan-draft.ts';
import { treeValue } from './plan-input.ts';

/** Whether a background question can cut others at all. */
function mayBeAttribute(whole: Questionnaire, { id }: Question): boolean {
	try {
		plannedAttribute(whole, id, restsOf(whole), tiesOf(whole, []));
		return true;
	} catch (error) {
		if (!isRefusal(error)) throw error;
		return false;
	}
}

/**
 * The choices of a campaign that is being prepared.
 * @param whole the questionnaire it was adapted from, with every background question
 */
export function planChoices(
	questionnaire: Questionnaire,
	whole: Questionnaire,
	plan: PublicationPlan,
	floor: Margin
): PlanChoices {
	const { margin } = plan.policy;
	const background = whole.questions.filter(({ background: asked }) => asked === true);
	const cuts = {
		whole: mayCut(plan.sites, 'attribute', margin),
		inside: plan.sites.length > 1 && mayCut(plan.sites, 'attribute-in-sites', margin),
		further: mayCut(plan.sites, 'further', margin)
	};
	const short = ({ id, short: words }: Question): { id: string; short: Localized } => {
		return { id, short: words };
	};
	const asked = new Set(questionnaire.questions.map(({ id }) => id));
	return {
		margin,
		floor,
		questions: questionnaire.questions.flatMap((question): PlanChoices['questions'][number][] => {
			const item = plan.items.find((one) => one.question === question.id);
			return item === undefined ? [] : [{ ...short(question), tree: treeValue(item.tree) }];
		}),
		attributes: Object.values(cuts).includes(true)
			? background.filter((question) => mayBeAttribute(whole, question)).map(short)
			: [],
		cuts,
		further: plan.further,
		sites: plan.sites.map(({ id, label, sister = '' }) => ({ id, label, sister })),
		leftOut: background.filter(({ id }) => !asked.has(id)).map(short)
	};
}
