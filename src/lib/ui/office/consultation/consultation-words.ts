import type { ConsultationKind } from '../../../domain/consultation/ballot-rules.ts';
import {
	quorumNames,
	shareNamed,
	thresholdNames
} from '../../../domain/consultation/usual-shares.ts';
import type { Translation } from '../../../i18n/translation.ts';
import { announcementWords } from '../../../wording/outcome/announcement-words.ts';
import { headsLabels, partLabels } from '../path/part-labels.ts';
import { thresholdWords } from '../../../wording/outcome/threshold-words.ts';

type Words = Pick<Translation, 't' | 'locale'>;

/** One answer of a group of choices, as the fields of the office take it. */
interface Choice {
	readonly value: string;
	readonly label: string;
	readonly note?: string;
}

export const consultationKinds: readonly ConsultationKind[] = [
	'vote',
	'election',
	'options',
	'conditions',
	'ranking',
	'works',
	'house-rules'
];

/** What a kind is called, and what it is in one sentence. */
export function kindWords(
	{ t }: Pick<Words, 't'>,
	kind: ConsultationKind
): { readonly title: string; readonly text: string } {
	return {
		title: t(($) => $.ballot.kind[kind].title),
		text: t(($) => $.ballot.kind[kind].text)
	};
}

/** What one line of a form holds: an option, works, an article or a person. */
export function lineLabel({ t }: Pick<Words, 't'>, kind: ConsultationKind, number: number): string {
	switch (kind) {
		case 'works':
			return t(($) => $.ballot.field.works, { number });
		case 'house-rules':
			return t(($) => $.ballot.field.articles, { number });
		case 'election':
			return t(($) => $.ballot.field.candidates, { number });
		default:
			return t(($) => $.ballot.field.options, { number });
	}
}

export function thresholdChoices({ t }: Pick<Words, 't'>): Choice[] {
	return thresholdNames.map((value) => ({
		value,
		label: thresholdWords({ t }, shareNamed(value))
	}));
}

export function quorumChoices({ t }: Pick<Words, 't'>): Choice[] {
	return [
		{ value: 'none', label: t(($) => $.outcome.notice.noQuorum) },
		...quorumNames.map((value) => ({ value, label: thresholdWords({ t }, shareNamed(value)) }))
	];
}

/** What a yes on conditions may count as, in the words of the ballot. */
export function betweenChoices({ t }: Pick<Words, 't'>): Choice[] {
	return [
		{ value: 'apart', label: t(($) => $.outcome.between.conditionsApart) },
		{ value: 'for', label: t(($) => $.outcome.between.conditionsFor) }
	];
}

export function baseChoices({ t }: Pick<Words, 't'>, formal: boolean): Choice[] {
	return [
		{ value: 'cast', label: t(($) => $.ballot.threshold.cast) },
		{ value: 'voters', label: t(($) => $.ballot.threshold.voters) },
		...(formal ? [{ value: 'electorate', label: t(($) => $.ballot.threshold.electorate) }] : [])
	];
}

/** Ways of counting with the sentence that is read on the ballot and beside the result. */
export function methodChoices({ t }: Pick<Words, 't'>, kind: ConsultationKind): Choice[] {
	if (kind === 'ranking') {
		return [
			{
				value: 'schulze',
				label: t(($) => $.ballot.method.schulze),
				note: t(($) => $.outcome.how.schulze)
			},
			{
				value: 'points',
				label: t(($) => $.ballot.method.points),
				note: t(($) => $.outcome.how.points)
			},
			{
				value: 'instant-runoff',
				label: t(($) => $.ballot.method['instant-runoff']),
				note: t(($) => $.outcome.how.instantRunoff)
			}
		];
	}
	if (kind !== 'works') return [];
	return [
		{
			value: 'budget-approval',
			label: t(($) => $.ballot.method['budget-approval']),
			note: t(($) => $.outcome.how.budgetApproval)
		},
		{
			value: 'budget-equal-shares',
			label: t(($) => $.ballot.method['budget-equal-shares']),
			note: t(($) => $.outcome.how.equalShares)
		}
	];
}

export function tieChoices({ t }: Pick<Words, 't'>): Choice[] {
	return [
		{ value: 'stands', label: t(($) => $.outcome.tie.stands) },
		{
			value: 'drawn',
			label: t(($) => $.outcome.tie.drawn),
			note: t(($) => $.ballot.tie.drawNote)
		}
	];
}

/** The three announcements with exactly what will be announced, its warning with it. */
export function announcementChoices(words: Words, kind: ConsultationKind): Choice[] {
	const { t } = words;
	return (['protected', 'exact', 'result-only'] as const).map((value) => ({
		value,
		label: t(($) => $.ballot.announcement[value]),
		note: announcementWords(words, value, 'majority', kind, true)
	}));
}

export function representationChoices({ t }: Pick<Words, 't'>): Choice[] {
	return [
		{ value: 'none', label: t(($) => $.outcome.notice.forNobody) },
		{ value: 'household', label: t(($) => $.outcome.notice.forHousehold) },
		{ value: 'by-laws', label: t(($) => $.outcome.notice.forByLaws) }
	];
}

/** What each field is called, in the order of the page, to lead to what is refused. */
export function formLabels(
	{ t }: Pick<Words, 't'>,
	kind: ConsultationKind,
	lines: number,
	sites: readonly { readonly name: string }[]
): Readonly<Record<string, string>> {
	const question = questionLabel({ t }, kind);
	const english = (label: string): string => t(($) => $.ballot.field.english, { label });
	const numbers = Array.from({ length: lines }, (_, index) => index);
	return {
		question,
		questionEnglish: english(question),
		total: t(($) => $.ballot.field.total),
		...Object.fromEntries(
			numbers.flatMap((index) => {
				const label = lineLabel({ t }, kind, index + 1);
				return [
					[`lines.${index}.text`, label],
					[`lines.${index}.english`, english(label)],
					[`lines.${index}.cost`, t(($) => $.ballot.field.cost, { number: index + 1 })]
				];
			})
		),
		choosing: t(($) => $.ballot.choosing.legend),
		seats: kind === 'election' ? t(($) => $.ballot.field.posts) : t(($) => $.ballot.field.seats),
		places: t(($) => $.ballot.field.places),
		decides: t(($) => $.ballot.decides.legend),
		threshold: t(($) => $.ballot.threshold.legend),
		base: t(($) => $.ballot.threshold.base),
		between: t(($) => $.ballot.between.legend),
		method: t(($) => $.ballot.method.legend),
		tie: t(($) => $.ballot.tie.legend),
		announcement: t(($) => $.ballot.announcement.legend),
		electorate: t(($) => $.ballot.electorate.label),
		representation: t(($) => $.ballot.representation),
		quorum: t(($) => $.ballot.quorum),
		...Object.fromEntries(
			[0, 1, 2].map((index) => [
				`custodians.${index}.role`,
				t(($) => $.ballot.custodians.role, { number: index + 1 })
			])
		),
		sites: t(($) => $.office.campaign.sites),
		codes: t(($) => $.slips.choice.legend),
		unit: t(($) => $.path.unit.legend),
		...headsLabels(t, sites),
		...partLabels(t)
	};
}

/** What is asked: a proposal, whom to elect, or a question. */
export function questionLabel({ t }: Pick<Words, 't'>, kind: ConsultationKind): string {
	switch (kind) {
		case 'vote':
			return t(($) => $.ballot.field.proposal);
		case 'election':
			return t(($) => $.ballot.field.post);
		default:
			return t(($) => $.ballot.field.question);
	}
}
