import type { BallotQuestion, BallotRules } from '#lib/domain/consultation/ballot-rules.ts';
import type { Outcome } from '#lib/domain/consultation/outcome.ts';
import type { Questionnaire } from '#lib/domain/questionnaire/definition.ts';
import { anySurvey } from './any-bundle.ts';

const half = { numerator: 1, denominator: 2, strict: true };

/** One question of each kind that can be a ballot; its words are invented. */
export const ballotSurvey: Questionnaire = anySurvey({
	id: 'vote-essai',
	invitation: { fr: 'Votez sur le chauffage', ar: 'صوّتوا على التدفئة' },
	questions: [
		{
			kind: 'single-choice',
			id: 'proposition',
			text: { fr: 'Remplacer la chaudière en 2028 ?', ar: 'استبدال سخّان المبنى في 2028؟' },
			short: { fr: 'La chaudière', ar: 'سخّان المبنى' },
			options: [
				{ code: 'pour', label: { fr: 'Pour', ar: 'مع' } },
				{ code: 'blanc', label: { fr: 'Vote blanc', ar: 'ورقة بيضاء' } },
				{ code: 'contre', label: { fr: 'Contre', ar: 'ضد' } }
			]
		},
		{
			kind: 'ranking',
			id: 'ordre',
			text: { fr: 'Par quoi commencer ?', ar: 'بماذا نبدأ؟' },
			short: { fr: 'Par quoi commencer', ar: 'بماذا نبدأ' },
			options: [
				{ code: 'toit', label: { fr: 'Le toit', ar: 'السطح' } },
				{ code: 'portes', label: { fr: 'Les portes', ar: 'الأبواب' } },
				{ code: 'cour', label: { fr: 'La cour', ar: 'الفناء' } }
			],
			places: 3
		},
		{
			kind: 'several-choices',
			id: 'election',
			text: { fr: 'Qui siège au comité ?', ar: 'من يكون في اللجنة؟' },
			short: { fr: 'Le comité', ar: 'اللجنة' },
			options: [
				{ code: 'aline', label: { fr: 'Aline Roy' } },
				{ code: 'bea', label: { fr: 'Béa Fortin' } },
				{ code: 'carl', label: { fr: 'Carl Dubé' } }
			]
		},
		{
			kind: 'budget',
			id: 'travaux',
			text: { fr: 'Quels travaux d’abord ?', ar: 'أي أشغال أولًا؟' },
			short: { fr: 'Les travaux', ar: 'الأشغال' },
			options: [
				{ code: 'rampe', label: { fr: 'Une rampe', ar: 'منحدر' }, cost: 12_000 },
				{ code: 'lampes', label: { fr: 'Des lampes', ar: 'مصابيح' }, cost: 8_000 },
				{ code: 'bancs', label: { fr: 'Des bancs', ar: 'مقاعد' }, cost: 5_000 }
			],
			total: 22_000
		}
	]
});

const stands = { kind: 'stands' } as const;

/** How each of them is counted. */
export const ballotQuestions = [
	{
		item: 'proposition',
		method: { kind: 'majority', threshold: half, base: 'cast' },
		tie: stands,
		sides: { for: ['pour'], blank: ['blanc'], against: ['contre'] }
	},
	{ item: 'ordre', method: { kind: 'schulze' }, tie: stands },
	{ item: 'election', method: { kind: 'plurality', seats: 2 }, tie: stands },
	{
		item: 'travaux',
		method: { kind: 'budget-equal-shares' },
		tie: stands,
		budget: { total: 22_000, costs: { rampe: 12_000, lampes: 8_000, bancs: 5_000 } }
	}
] as const satisfies readonly BallotQuestion[];

/** A formal vote of 40 members with a quorum of fifteen; a test says what else it is. */
export function formalRules(changes: Partial<BallotRules> = {}): BallotRules {
	return {
		version: 1,
		kind: 'vote',
		announcement: 'protected',
		questions: [ballotQuestions[0]],
		formal: {
			unit: 'member',
			electorate: 40,
			representation: 'none',
			quorum: { numerator: 3, denominator: 8, strict: false },
			custodians: ['secretariat', 'tresorerie', 'federation']
		},
		...changes
	};
}

/** People advise on works, and nothing is promised. */
export function worksRules(changes: Partial<BallotRules> = {}): BallotRules {
	return {
		version: 1,
		kind: 'works',
		announcement: 'protected',
		questions: [ballotQuestions[3]],
		formal: null,
		...changes
	};
}

const quorum = { needed: 15, electorate: 40, reached: true };

/** One outcome of each kind. */
export const outcomeOf = {
	motion: {
		kind: 'motion',
		item: 'proposition',
		method: 'majority',
		announcement: 'protected',
		voters: 21,
		quorum,
		verdict: 'adopted',
		sides: [
			{ kind: 'exact', count: 13 },
			{ kind: 'exact', count: 3 },
			{ kind: 'exact', count: 5 }
		]
	},
	order: {
		kind: 'order',
		item: 'ordre',
		method: 'schulze',
		announcement: 'protected',
		voters: 21,
		quorum: null,
		places: [['cour', 'toit'], ['portes']]
	},
	chosen: {
		kind: 'chosen',
		item: 'election',
		method: 'plurality',
		announcement: 'result-only',
		voters: 21,
		quorum,
		chosen: ['aline'],
		tied: ['bea', 'carl']
	},
	funded: {
		kind: 'funded',
		item: 'travaux',
		method: 'budget-equal-shares',
		announcement: 'protected',
		voters: 21,
		quorum: null,
		funded: ['rampe', 'lampes'],
		tied: [],
		spent: 20_000,
		total: 22_000
	},
	withheld: {
		kind: 'withheld',
		item: 'travaux',
		method: 'budget-equal-shares',
		announcement: 'protected',
		voters: 4,
		quorum: null
	}
} as const satisfies Record<string, Outcome>;
