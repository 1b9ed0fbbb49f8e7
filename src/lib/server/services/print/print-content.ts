import { layOutSlips } from '../../../export/print/lay-out-hand.ts';
import { layOutPrint, pagesOf } from '../../../export/print/lay-out-print.ts';
import type { FormSheets } from '../../../export/print/print-document.ts';
import type {
	PrintOrder,
	PrintSite,
	PrintSource,
	Voice
} from '../../../export/print/print-source.ts';
import { isLocale, type Locale } from '../../../i18n/locales.ts';
import { createTranslation } from '../../../i18n/translation.ts';
import { codesFor } from '../../../domain/campaign/code-allowance.ts';
import type { Server } from '../../server.ts';
import { campaignNotice } from '../ballots/campaign-notice.ts';
import { campaignAddresses, phoneAddress } from '../campaign-addresses.ts';
import type { CampaignRecord } from '../campaign-record.ts';
import { readQuestionnaireVersion } from '../questionnaire-version.ts';
import type { PrintAccess } from './print-access.ts';
import type { PrintChoice } from './print-choice.ts';
import { readPrintForms } from './print-forms.ts';

/** What is printed, before a code is in it. */
export interface PrintContent {
	readonly source: PrintSource;
	readonly order: PrintOrder;
	/** The form and the answer card, where there are any. */
	readonly forms: readonly FormSheets[];
}

/** All that paper says of a campaign, in the languages and for the buildings that were chosen. */
export async function readPrintContent(
	server: Server,
	access: Pick<PrintAccess, 'who' | 'campaign'>,
	choice: PrintChoice
): Promise<PrintContent> {
	const { campaign } = access;
	const [forms, questionnaire, organisation, sites, voice, second] = await Promise.all([
		readPrintForms(server, access, choice),
		readQuestionnaireVersion(server, campaign.questionnaireHash),
		server.app
			.selectFrom('organisation')
			.select(['help_name', 'help_phone', 'help_place'])
			.where('id', '=', campaign.organisation)
			.executeTakeFirstOrThrow(),
		printSites(server, campaign),
		voiceIn(choice.language),
		choice.second === null ? null : voiceIn(choice.second)
	]);
	return {
		forms,
		source: {
			title: campaign.title,
			invitation: questionnaire.invitation,
			questions: questionnaire.questions.filter(({ kind }) => kind !== 'statement').length,
			minutes: questionnaire.minutes,
			askedBy: campaign.askedBy,
			unit: campaign.unit,
			calendar: campaign.calendar,
			help: {
				name: organisation.help_name,
				phone: organisation.help_phone,
				place: organisation.help_place
			},
			outside: choice.outside,
			phones: choice.phones,
			languages: campaign.languages.filter(isLocale),
			trial: campaign.state === 'trial',
			demonstration: campaign.demonstration,
			codes: campaign.codeSalt !== null,
			ballot: await campaignNotice(server, campaign, questionnaire)
		},
		order: {
			pieces: choice.pieces,
			sites: sites.filter(({ id }) => choice.site === null || id === choice.site),
			voice,
			second,
			page: choice.page
		}
	};
}

/** Pages of each piece, told before anything is drawn and any code is made. */
export function pagesOfPieces(
	{ source, order, forms }: PrintContent,
	{ slips, uncoded }: Pick<PrintAccess, 'slips' | 'uncoded'>
): ReadonlyMap<PrintOrder['pieces'][number], number> {
	const bare = order.pieces.filter((piece) => piece !== 'slips');
	const counted = new Map<PrintOrder['pieces'][number], number>();
	for (const sheet of layOutPrint(source, { ...order, pieces: bare }, null, forms).sheets) {
		counted.set(sheet.kind, (counted.get(sheet.kind) ?? 0) + pagesOf(sheet));
	}
	if (order.pieces.includes('slips')) {
		// One stands for all: their words are the same, and a code is as long as another.
		const coded = slips === 'without-code' ? null : ['00000-00000'];
		const pages = order.sites
			.filter(({ id }) => slips !== 'with-code' || uncoded.has(id))
			.map((site) => {
				const { perPage } = layOutSlips(source, { ...site, slips: 1 }, order, coded);
				return Math.ceil(site.slips / perPage);
			});
		counted.set(
			'slips',
			pages.reduce((sum, own) => sum + own, 0)
		);
	}
	return counted;
}

async function printSites(server: Server, campaign: CampaignRecord): Promise<PrintSite[]> {
	const { sites } = await campaignAddresses(server, campaign);
	// A code decides its building: the address needs to name none.
	const ofCodes = phoneAddress(server.config, { slug: campaign.slug, sites: [] }, '');
	return campaign.sites.map((site) => {
		const poster = sites.get(site.id)?.phone ?? ofCodes;
		return {
			...site,
			slips: codesFor(site),
			poster,
			slip: campaign.codeSalt === null ? poster : ofCodes
		};
	});
}

async function voiceIn(locale: Locale): Promise<Voice> {
	const { t } = await createTranslation(locale, [
		'common',
		'respond',
		'office',
		'slips',
		'tablets',
		'paper',
		'print',
		'outcome'
	]);
	return { t, locale };
}
