import type { AnswerUnit } from '../../../domain/campaign/campaign.ts';
import type { BallotContent } from '../../../domain/consultation/ballot-content.ts';
import type {
	Announcement,
	BallotQuestion,
	BallotRules,
	FormalRules,
	TallyMethod,
	TieRule
} from '../../../domain/consultation/ballot-rules.ts';
import { optionsOf } from '../../../domain/consultation/gather-ballots.ts';
import { shareNamed } from '../../../domain/consultation/usual-shares.ts';
import type { Margin } from '../../../domain/disclosure/policy.ts';
import { thresholds } from '../../../domain/disclosure/thresholds.ts';
import type { Questionnaire } from '../../../domain/questionnaire/definition.ts';
import { unreachable } from '../../../domain/unreachable.ts';
import { articleItem, ballotItems } from '../../../library/ballots/questions.ts';
import { InputRefusal } from '../typed-input.ts';
import type { ConsultationInput } from './consultation-input.ts';

/** Whether people decide: a vote and an election always do, a budget and conditions never. */
export function isFormal({ kind, decides }: Pick<ConsultationInput, 'kind' | 'decides'>): boolean {
	if (kind === 'vote' || kind === 'election') return true;
	return decides === 'vote' && kind !== 'works' && kind !== 'conditions';
}

/** What rules need besides what was typed. */
export interface Surroundings {
	readonly questionnaire: Questionnaire;
	readonly unit: AnswerUnit;
	readonly electorate: number;
	/** Of the plan that will be written: what the organisation asks for. */
	readonly margin: Margin;
	/** The options of a question in the order that was drawn for it. */
	readonly draw: (item: string, options: readonly string[]) => readonly string[];
}

/**
 * The rules that somebody chose, complete.
 * @throws InputRefusal `custodians.N.role` (`empty`, `custodian-twice`), `announcement`
 * (`protected-too-few`), `base` (`electorate-unknown`)
 */
export function rulesOf(
	asked: ConsultationInput,
	content: BallotContent,
	around: Surroundings
): BallotRules {
	const formal = isFormal(asked) ? formalOf(asked, around) : null;
	if (formal === null && asked.base === 'electorate') {
		throw new InputRefusal({ base: 'electorate-unknown' });
	}
	const questions = questionsOf(asked, content, around);
	const announcement = announcementOf(asked, questions, formal, around.margin);
	return { version: 1, kind: content.kind, announcement, questions, formal };
}

/** Only of a count by sides is there anything to choose: of the rest, no votes are said at all. */
function announcementOf(
	{ announcement }: ConsultationInput,
	questions: readonly BallotQuestion[],
	formal: FormalRules | null,
	margin: Margin
): Announcement {
	if (formal === null) return 'protected';
	if (questions.some(({ method }) => method.kind !== 'majority')) return 'result-only';
	const few = formal.electorate < thresholds(margin).shown;
	if (announcement === 'protected' && few) {
		throw new InputRefusal({ announcement: 'protected-too-few' });
	}
	return announcement;
}

function formalOf(asked: ConsultationInput, { unit, electorate }: Surroundings): FormalRules {
	const faults: Record<string, string> = {};
	const roles = [0, 1, 2].map((index) => asked.custodians[index]?.role ?? '');
	for (const [index, role] of roles.entries()) {
		const place = `custodians.${index}.role`;
		if (role === '') faults[place] = 'empty';
		else if (roles.indexOf(role) !== index) faults[place] = 'custodian-twice';
	}
	if (Object.keys(faults).length > 0) throw new InputRefusal(faults);
	return {
		unit,
		electorate,
		representation: asked.representation,
		quorum: asked.quorum === 'none' ? null : shareNamed(asked.quorum),
		custodians: roles
	};
}

const sidesOfVote = { for: ['pour'], blank: ['blanc'], against: ['contre'] };
/** « À des conditions » is neither for nor against and said as the middle, or a yes: what was chosen. */
const sidesOfConditions = {
	apart: { for: ['oui'], blank: ['conditions'], against: ['non'] },
	for: { for: ['oui', 'conditions'], blank: [], against: ['non'] }
} as const satisfies Record<ConsultationInput['between'], BallotQuestion['sides']>;
/** An article to change is neither kept nor refused. */
const sidesOfArticle = { for: ['garder'], blank: ['changer'], against: ['refuser'] };

function questionsOf(
	asked: ConsultationInput,
	content: BallotContent,
	around: Surroundings
): BallotQuestion[] {
	const counted = (item: string, method: TallyMethod): BallotQuestion => ({
		item,
		method,
		tie: tieOf(asked, item, around)
	});
	const bySides = (item: string, sides: BallotQuestion['sides']): BallotQuestion => ({
		item,
		method: { kind: 'majority', threshold: shareNamed(asked.threshold), base: asked.base },
		tie: { kind: 'stands' },
		...(sides === undefined ? {} : { sides })
	});
	switch (content.kind) {
		case 'options': {
			const { choosing, seats } = content;
			const kind = choosing === 'one' ? 'plurality' : 'approval';
			return [counted(ballotItems.options, { kind, seats })];
		}
		case 'election': {
			const { seats } = content;
			const kind = seats === 1 ? 'plurality' : 'approval';
			return [counted(ballotItems.election, { kind, seats })];
		}
		case 'ranking':
			return [counted(ballotItems.ranking, { kind: orderMethod(asked) })];
		case 'works':
			return [
				{
					...counted(ballotItems.works, { kind: budgetMethod(asked) }),
					budget: {
						total: content.total,
						costs: Object.fromEntries(
							optionsOf(around.questionnaire, ballotItems.works).map((code, index) => [
								code,
								content.works[index]?.cost ?? 0
							])
						)
					}
				}
			];
		case 'conditions':
			return [bySides(ballotItems.conditions, sidesOfConditions[asked.between])];
		case 'house-rules':
			return content.articles.map((_, index) => bySides(articleItem(index), sidesOfArticle));
		case 'vote':
			return [bySides(ballotItems.vote, sidesOfVote)];
		default:
			return unreachable(content);
	}
}

function orderMethod({ method }: ConsultationInput): 'points' | 'schulze' | 'instant-runoff' {
	return method === 'points' || method === 'instant-runoff' ? method : 'schulze';
}

function budgetMethod({ method }: ConsultationInput): 'budget-approval' | 'budget-equal-shares' {
	return method === 'budget-equal-shares' ? method : 'budget-approval';
}

function tieOf(
	{ tie }: ConsultationInput,
	item: string,
	{ questionnaire, draw }: Surroundings
): TieRule {
	if (tie === 'stands') return { kind: 'stands' };
	return { kind: 'drawn', order: draw(item, optionsOf(questionnaire, item)) };
}
