import type { AnswerUnit, CampaignCalendar } from '../../domain/campaign/campaign.ts';
import type { Questionnaire } from '../../domain/questionnaire/definition.ts';
import { period } from '../../library/provincial-figures.ts';
import { annualPortrait } from './annual-portrait.ts';
import { lastSurvey, openNow, studyPeriod, yearBefore } from './calendars.ts';
import { type InventedComment, officeComments } from './invented-comments.ts';
import { officeYearOne } from './office-year-one.ts';
import { officeYearTwo } from './office-year-two.ts';
import {
	cooperative,
	nonProfit,
	office,
	survey,
	type DemonstrationOrganisation
} from './places.ts';
import type { Portrait } from './portrait.ts';
import { provincialPortraits } from './provincial.ts';
import { ruisseau, verger } from './small-places.ts';
import type { InventedView } from './team-view.ts';

export interface DemonstrationCampaign {
	readonly slug: string;
	readonly organisation: DemonstrationOrganisation;
	/** Id in the library. */
	readonly questionnaire: 'sondage-annuel' | 'sondage-provincial';
	/** What follows the questionnaire's title. */
	readonly period: (calendar: CampaignCalendar) => string;
	/** Filters said in place of what depends on them. */
	readonly saidFilters: readonly string[];
	readonly unit: AnswerUnit;
	readonly calendar: (now: number) => CampaignCalendar;
	/** Sites of the organisation that take part. */
	readonly sites: readonly string[];
	readonly previous: string | null;
	/** Where the series of chance begins. */
	readonly seed: number;
	/** What is answered, site by site; null for a campaign that stays open and empty. */
	readonly portraits: ((questionnaire: Questionnaire) => Portrait[]) | null;
	/** What is written to the open question, which is asked where somebody writes. */
	readonly comments?: readonly InventedComment[];
	/** What the team signs before the results. */
	readonly team?: InventedView;
}

const annual = {
	questionnaire: 'sondage-annuel',
	period: ({ opens }: CampaignCalendar) => String(new Date(opens).getUTCFullYear()),
	saidFilters: [],
	unit: 'household'
} as const;

const officeSites = office.sites.map(({ id }) => id);

export const demonstrationCampaigns: readonly DemonstrationCampaign[] = [
	{
		slug: 'demo-provincial',
		organisation: survey,
		questionnaire: 'sondage-provincial',
		period: () => period,
		// A share of everyone is published of the filter, and can be compared.
		saidFilters: ['organisme-offre-soutien'],
		unit: 'person',
		calendar: () => studyPeriod,
		sites: survey.sites.map(({ id }) => id),
		previous: null,
		seed: 749,
		portraits: provincialPortraits
	},
	{
		...annual,
		slug: 'demo-omh-1',
		organisation: office,
		calendar: (now) => yearBefore(lastSurvey(now)),
		sites: officeSites,
		previous: null,
		seed: 1,
		portraits: () => [
			annualPortrait('demo-erables', officeYearOne.erables),
			annualPortrait('demo-tilleuls', officeYearOne.tilleuls),
			annualPortrait('demo-pins', officeYearOne.pins),
			annualPortrait('demo-lilas', officeYearOne.lilas)
		]
	},
	{
		...annual,
		slug: 'demo-omh-2',
		organisation: office,
		calendar: lastSurvey,
		sites: officeSites,
		previous: 'demo-omh-1',
		seed: 2,
		comments: officeComments,
		team: {
			needs: ['loyer', 'securite', 'aide', 'liens-activites'],
			roles: ['support', 'management'],
			people: 2
		},
		portraits: () => [
			annualPortrait('demo-erables', officeYearTwo.erables),
			annualPortrait('demo-tilleuls', officeYearTwo.tilleuls),
			annualPortrait('demo-pins', officeYearTwo.pins),
			annualPortrait('demo-lilas', officeYearTwo.lilas)
		]
	},
	{
		...annual,
		slug: 'demo-osbl',
		organisation: nonProfit,
		calendar: lastSurvey,
		sites: ['demo-verger'],
		previous: null,
		seed: 40,
		portraits: () => [annualPortrait('demo-verger', verger)]
	},
	{
		...annual,
		slug: 'demo-coop',
		organisation: cooperative,
		calendar: lastSurvey,
		sites: ['demo-ruisseau'],
		previous: null,
		seed: 12,
		portraits: () => [annualPortrait('demo-ruisseau', ruisseau)]
	},
	{
		...annual,
		slug: 'demo-ouvert',
		organisation: office,
		calendar: openNow,
		sites: ['demo-erables', 'demo-tilleuls'],
		previous: 'demo-omh-2',
		seed: 0,
		portraits: null
	}
];
