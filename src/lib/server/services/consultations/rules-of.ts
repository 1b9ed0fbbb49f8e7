import type { BallotContent } from '../../../domain/consultation/ballot-content.ts';
import type {
	BallotQuestion,
	BallotRules,
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
	/** The options of a question in the order that was drawn for it. */
	readonly draw: (item: string, options: readonly string[]) => readonly string[];
}

/** Who decides and what will be announced: what can be judged before anything is known of the question. */
export type Standing = Pick<BallotRules, 'formal' | 'announcement'>;

/** The rules that somebody chose, complete. */
export function rulesOf(
	asked: ConsultationInput,
	content: BallotContent,
	{ formal, announcement }: Standing,
	around: Surroundings
): BallotRules {
	const questions = questionsOf(asked, content, around);
	return { version: 1, kind: content.kind, announcement, questions, formal };
}

/**
 * Who decides and what will be announced.
 *
 * @param electorate null where it is not known, because what it depends on was refused
 * @param margin of the plan that will be written: what the organisation asks for
 * @throws InputRefusal `custodians.N.role` (`empty`, `custodian-twice`), `announcement`
 * (`protected-too-few`), `base` (`electorate-unknown`), all of them at once
 */
export function standingOf(
	asked: ConsultationInput,
	{ electorate, margin }: { readonly electorate: number | null; readonly margin: Margin }
): Standing {
	const { kind, representation, quorum, unit } = asked;
	if (!isFormal(asked)) {
		if (asked.base === 'electorate') throw new InputRefusal({ base: 'electorate-unknown' });
		return { formal: null, announcement: 'protected' };
	}
	const roles = [0, 1, 2].map((index) => asked.custodians[index]?.role ?? '');
	const faults = custodianFaults(roles);
	// Only of a count by sides is there anything to choose: of the rest, no votes are said at all.
	const announcement = bySides.includes(kind) ? asked.announcement : 'result-only';
	const few = electorate !== null && electorate < thresholds(margin).shown;
	if (announcement === 'protected' && few) faults['announcement'] = 'protected-too-few';
	if (Object.keys(faults).length > 0) throw new InputRefusal(faults);
	return {
		formal: {
			unit,
			electorate: electorate ?? 0,
			representation,
			quorum: quorum === 'none' ? null : shareNamed(quorum),
			custodians: roles
		},
		announcement
	};
}

const bySides: readonly ConsultationInput['kind'][] = ['vote', 'conditions', 'house-rules'];

function custodianFaults(roles: readonly string[]): Record<string, string> {
	const faults: Record<string, string> = {};
	for (const [index, role] of roles.entries()) {
		const place = `custodians.${index}.role`;
		if (role === '') faults[place] = 'empty';
		else if (roles.indexOf(role) !== index) faults[place] = 'custodian-twice';
	}
	return faults;
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
	const sided = (item: string, sides: BallotQuestion['sides']): BallotQuestion => ({
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
			return [sided(ballotItems.conditions, sidesOfConditions[asked.between])];
		case 'house-rules':
			return content.articles.map((_, index) => sided(articleItem(index), sidesOfArticle));
		case 'vote':
			return [sided(ballotItems.vote, sidesOfVote)];
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
