import { type PaperSize, paperSizes } from '../../../domain/paper/paper-size.ts';
import type { Localized } from '../../../domain/questionnaire/definition.ts';
import { wordsIn } from '../../../domain/questionnaire/localized.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { layOutFollowUpPoster } from '../../../export/followup/lay-out-poster.ts';
import { type Locale, nearestLocale } from '../../../i18n/locales.ts';
import { createTranslation } from '../../../i18n/translation.ts';
import { comma } from '../../../i18n/punctuation.ts';
import type { Account } from '../../accounts/account.ts';
import type { Server } from '../../server.ts';
import { typeset } from '../../typesetting/typeset.ts';
import { permitFollowUp } from './permit-follow-up.ts';
import { toldCommitments } from './tell.ts';

/** What is chosen of a poster, as its address says it. */
export interface PosterWanted {
	/** Slug of the campaign; empty where none is named. */
	readonly campaign: string;
	/** Id of a site; null for all. */
	readonly site: string | null;
	readonly locale: Locale;
	readonly page: PaperSize;
}

/** The poster that an address asks for. */
export function posterWanted(query: URLSearchParams, usual: Locale): PosterWanted {
	const size = query.get('papier');
	return {
		campaign: query.get('campagne') ?? '',
		site: query.get('immeuble'),
		locale: nearestLocale(query.get('langue') ?? usual),
		page: paperSizes.find((one) => one === size) ?? 'us-letter'
	};
}

/**
 * The poster « Vous avez dit, voici la suite » of a campaign, from what everybody may read.
 * @throws Refusal `signed-out`, `forbidden`, `campaign-not-found`, `unprintable`, `printing-failed`
 */
export async function printFollowUp(
	server: Server,
	account: Account | null,
	organisation: string,
	{ campaign: slug, site, locale, page }: PosterWanted
): Promise<Uint8Array<ArrayBuffer>> {
	permitFollowUp(account, organisation);
	const campaign = await server.app
		.selectFrom('campaign')
		.innerJoin('organisation', 'organisation.id', 'campaign.organisation_id')
		.select(['campaign.title', 'campaign.demonstration', 'organisation.name'])
		.where('campaign.slug', '=', slug)
		.where('campaign.organisation_id', '=', organisation)
		.executeTakeFirst();
	if (campaign === undefined) throw new Refusal('campaign-not-found');
	const [words, told, named] = await Promise.all([
		createTranslation(locale, ['common', 'followup', 'results']),
		toldCommitments(server, slug, site, [locale]),
		site === null ? null : siteName(server, organisation, site)
	]);
	const title = wordsIn(JSON.parse(campaign.title) as Localized, locale);
	const poster = layOutFollowUpPoster(
		words,
		{
			told,
			now: server.clock(),
			place: [named ?? campaign.name, title].join(comma(locale)),
			address: `${server.config.origin}/resultats/${slug}`,
			demonstration:
				campaign.demonstration === 1 ? words.t(($) => $.results.demonstration.invented) : null
		},
		page
	);
	return typeset(server.config.root, 'follow-up', poster);
}

async function siteName(
	{ app }: Pick<Server, 'app'>,
	organisation: string,
	id: string
): Promise<string | null> {
	const row = await app
		.selectFrom('site')
		.select('name')
		.where('id', '=', id)
		.where('organisation_id', '=', organisation)
		.executeTakeFirst();
	return row?.name ?? null;
}
