import type { BallotRules } from '../../../domain/consultation/ballot-rules.ts';
import type { Group, Release } from '../../../domain/disclosure/release.ts';
import { wholeOf } from '../../../domain/disclosure/whole.ts';
import type { Questionnaire } from '../../../domain/questionnaire/definition.ts';
import { wordsIn } from '../../../domain/questionnaire/localized.ts';
import { reportOutcomes } from '../../../domain/report/outcome-report.ts';
import { enoughForShares } from '../../../domain/report/enough.ts';
import { dwellingsOf } from '../../../domain/report/population.ts';
import { frameResponseRate } from '../../../domain/report/response-rate.ts';
import { withheld } from '../../../domain/report/withheld.ts';
import { landmarkOf } from '../../../library/landmarks.ts';
import { period, respondents } from '../../../library/provincial-figures.ts';
import type {
	MethodBeside,
	MethodBreakdown,
	MethodPage,
	MethodWithheld
} from '../../../wording/method/method-page.ts';
import { demonstrated, setsLandmarks } from './demonstrated.ts';

type Named = (question: string) => string;

/** How a survey was carried out, in one language: from the release, and the words of its questions. */
export function composeMethod(
	release: Release,
	questionnaire: Questionnaire,
	language: string,
	beside: MethodBeside,
	ballot: BallotRules | null = null
): MethodPage {
	const short: Named = (id) => {
		const question = questionnaire.questions.find((one) => one.id === id);
		return question === undefined ? id : wordsIn(question.short, language);
	};
	const groups = release.groups.filter(({ kind }) => kind !== 'class');
	const whole = wholeOf(groups);
	return {
		facts: {
			id: release.id,
			slug: release.campaign,
			title: wordsIn(release.title, language),
			organisation: release.organisation,
			unit: release.unit,
			period: release.period,
			publishedAt: release.publishedAt,
			margin: release.policy.margin,
			promise: wordsIn(release.promise, language),
			demonstration: demonstrated(release)
		},
		questionnaire: {
			title: wordsIn(questionnaire.title, language),
			version: release.questionnaire.version,
			hash: release.questionnaire.hash
		},
		method: release.method,
		groups,
		rate: whole === undefined ? null : rateOf(release, whole, ballot?.formal != null),
		joined: groups.filter(({ id }) => id.includes('+')).map(({ label }) => label),
		sitesCompared: areSitesCompared(release),
		breakdowns: breakdownsOf(release, short),
		withheld: whole === undefined ? [] : withheldOf(release, whole, questionnaire, short),
		beside,
		outcomes: reportOutcomes(release.outcomes ?? [], ballot, questionnaire, language),
		landmarks: hasLandmarks(release) ? { period, respondents } : null
	};
}

function rateOf(release: Release, whole: Group, formal: boolean): MethodPage['rate'] {
	// Members are counted one by one, and so is whoever may vote; of persons nobody knows how many there are.
	const frame = formal || release.unit === 'member' ? whole.frame : dwellingsOf(release, whole);
	const rate = frameResponseRate(whole.respondents, frame);
	if (frame === null || rate === null) return null;
	const share = whole.respondents < enoughForShares ? null : Math.round(rate * 100);
	return { answered: whole.respondents, frame, share };
}

/** Questions of the plan that an attribute cuts one way, each once. */
function cutBy({ plan }: Release, kind: 'attribute' | 'attribute-in-sites'): Map<string, string[]> {
	const cut = new Map<string, string[]>();
	for (const { question, tree } of plan.items) {
		if (tree.kind !== kind) continue;
		const own = cut.get(tree.question) ?? [];
		if (!own.includes(question)) cut.set(tree.question, [...own, question]);
	}
	return cut;
}

function isPublished({ groups }: Release, question: string): boolean {
	return groups.some(({ attribute }) => attribute?.question === question);
}

/** Two buildings or more have results of their own, and a question is told by building. */
function areSitesCompared({ groups, plan }: Release): boolean {
	const shown = groups.filter((group) => group.kind === 'site' && group.shown);
	return shown.length > 1 && plan.items.some(({ tree }) => tree.kind === 'sites');
}

function breakdownsOf(release: Release, short: Named): MethodBreakdown[] {
	const cut = (kind: MethodBreakdown['kind'], by: Map<string, string[]>): MethodBreakdown[] =>
		[...by]
			.filter(([attribute]) => isPublished(release, attribute))
			.map(([attribute, questions]) => ({
				kind,
				attribute: short(attribute),
				questions: questions.map(short)
			}));
	const further = release.plan.further.filter(
		(one) => release.audit?.passed.includes(one) === true
	);
	return [
		...cut('whole', cutBy(release, 'attribute')),
		...cut('inside', cutBy(release, 'attribute-in-sites')),
		...cut('further', new Map(further.map((attribute) => [attribute, []])))
	];
}

function withheldOf(
	release: Release,
	whole: Group,
	questionnaire: Questionnaire,
	short: Named
): MethodWithheld[] {
	const { plan, groups } = release;
	const told = withheld(release, whole, questionnaire, false);
	const label = (id: string | null): string => groups.find((group) => group.id === id)?.label ?? '';
	const unsaid = (reason: 'background' | 'text' | 'filter' | 'linked'): MethodWithheld => ({
		reason,
		names: plan.unsaid.filter((one) => one.reason === reason).map(({ question }) => short(question))
	});
	const breakdown = (reason: MethodWithheld['reason'], code: string): MethodWithheld => ({
		reason,
		names: told
			.filter((one) => one.what === 'breakdown' && one.reason === code)
			.map(({ id }) => short(id ?? ''))
	});
	const nowhere = [...cutBy(release, 'attribute-in-sites').keys()].filter(
		(question) => !isPublished(release, question)
	);
	const classes = breakdown('classes', 'fewer-than-two-classes');
	return [
		unsaid('filter'),
		unsaid('linked'),
		unsaid('text'),
		unsaid('background'),
		{
			reason: 'groups',
			names: told.filter(({ what }) => what === 'group').map(({ id }) => label(id))
		} as const,
		{ ...classes, names: [...classes.names, ...nowhere.map(short)] },
		{
			reason: 'order',
			names: told.filter(({ what }) => what === 'order').map(({ id }) => short(id ?? ''))
		} as const,
		breakdown('further', 'too-few-for-further'),
		breakdown('withdrawn', 'withdrawn')
	].filter(({ names }) => names.length > 0);
}

/** Whether a figure of the study stands beside one of these. */
function hasLandmarks(release: Release): boolean {
	if (!setsLandmarks(release)) return false;
	return release.plan.items.some(({ item }) =>
		(['often', 'none'] as const).some((pole) => landmarkOf(item, pole) !== null)
	);
}
