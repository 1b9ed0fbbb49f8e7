import type { AnswerUnit, CampaignCalendar } from '../../domain/campaign/campaign.ts';
import type { Answer } from '../../domain/response/answer.ts';
import { vote, works } from './calendars.ts';
import { cooperative, office, type DemonstrationOrganisation } from './places.ts';

/** A consultation that was held: what its form said, and what people answered. */
export interface DemonstrationConsultation {
	readonly slug: string;
	readonly organisation: DemonstrationOrganisation;
	/** By the name of their account: who prepared it, and in front of whom it was counted. */
	readonly account: string;
	readonly calendar: (now: number) => CampaignCalendar;
	/** As the form says it, but for the days and the building. */
	readonly typed: Readonly<Record<string, unknown>> & { readonly unit: AnswerUnit };
	/** The one building that was asked. */
	readonly site: string;
	/** Doors of its roll, one a voter; none where people advise. */
	readonly doors: readonly string[];
	/** What each answered, and how many times. */
	readonly ballots: readonly {
		readonly times: number;
		readonly answers: Readonly<Record<string, Answer>>;
	}[];
}

const voted = (times: number, code: string) => ({
	times,
	answers: { vote: { kind: 'choice', code } as const }
});

const shared = (times: number, ...amounts: readonly [string, number][]) => ({
	times,
	answers: { travaux: { kind: 'amounts', amounts: Object.fromEntries(amounts) } as const }
});

const ramp = ['projet-1', 9_000] as const;
const lamps = ['projet-2', 4_000] as const;
const benches = ['projet-3', 3_000] as const;
const locker = ['projet-4', 7_000] as const;

export const demonstrationConsultations: readonly DemonstrationConsultation[] = [
	{
		slug: 'demo-vote',
		organisation: cooperative,
		account: 'administration',
		calendar: vote,
		typed: {
			kind: 'vote',
			title: 'Vote sur la chaudière',
			titleEnglish: 'Vote on the boiler',
			question: 'Remplacer la chaudière ce printemps, avec l’argent de la réserve. Votre vote ?',
			questionEnglish: 'Replace the boiler this spring, with money from the reserve. Your vote?',
			unit: 'member',
			heads: [{ site: 'demo-ruisseau', count: '12' }],
			quorum: 'more-than-half',
			custodians: [{ role: 'présidence' }, { role: 'secrétariat' }, { role: 'trésorerie' }],
			askedBy: 'le conseil'
		},
		site: 'demo-ruisseau',
		doors: Array.from({ length: 12 }, (_, place) => String(place + 1)),
		ballots: [voted(7, 'pour'), voted(1, 'blanc'), voted(2, 'contre')]
	},
	{
		slug: 'demo-travaux',
		organisation: office,
		account: 'gestion',
		calendar: works,
		typed: {
			kind: 'works',
			title: 'Les travaux des Lilas',
			titleEnglish: 'Works at Les Lilas',
			total: '15 000',
			lines: [
				{ text: 'Une rampe à l’entrée', english: 'A ramp at the entrance', cost: '9 000' },
				{ text: 'Des lampes dans la cour', english: 'Lamps in the yard', cost: '4 000' },
				{ text: 'Deux bancs au soleil', english: 'Two benches in the sun', cost: '3 000' },
				{ text: 'Un abri pour les vélos', english: 'A shelter for bicycles', cost: '7 000' }
			],
			unit: 'household',
			codes: 'none',
			askedBy: 'le comité de locataires'
		},
		site: 'demo-lilas',
		doors: [],
		ballots: [
			shared(8, [...ramp], [...lamps]),
			shared(4, [...lamps], [...locker]),
			shared(3, [...ramp], [...benches])
		]
	}
];
