import type { Group, Release } from '../disclosure/release.ts';
import type { PublicationPlan } from '../disclosure/plan.ts';
import type { Questionnaire } from '../questionnaire/definition.ts';
import { enoughForShares } from './enough.ts';
import type { Letter } from './finding.ts';

type Withheld = Letter['withheld'][number];

/** Groups inside this one, at any depth. */
function inside(release: Release, group: Group): Group[] {
	const parts = release.groups.filter(({ parent }) => parent === group.id);
	return parts.flatMap((part) => [part, ...inside(release, part)]);
}

/** What is not published of a group, with reasons about head counts only. */
export function withheld(
	release: Release,
	group: Group,
	questionnaire: Questionnaire,
	plan: PublicationPlan | undefined,
	compared: boolean
): readonly Withheld[] {
	const parts = inside(release, group);
	const tooFew = group.respondents < enoughForShares;
	const small = [group, ...parts].filter(({ shown }) => !shown);
	const cuts = new Set(
		(plan?.items ?? []).flatMap(({ tree }) => (tree.kind === 'attribute' ? [tree.question] : []))
	);
	const uncut = [...cuts].filter(
		(question) => !release.groups.some(({ attribute }) => attribute?.question === question)
	);
	const comments = questionnaire.questions.some(({ kind }) => kind === 'long-text');
	return [
		...small.map(({ id }): Withheld => ({ what: 'group', id, reason: 'too-few-responses' })),
		...(group.parent === null ? uncut : []).map((id): Withheld => ({
			what: 'breakdown',
			id,
			reason: 'fewer-than-two-classes'
		})),
		...(compared && tooFew
			? [{ what: 'comparison', id: null, reason: 'too-few-responses' } as const]
			: []),
		...(comments
			? [
					{
						what: 'comments',
						id: null,
						reason: tooFew ? 'too-few-responses' : 'no-readers'
					} as const
				]
			: [])
	];
}
