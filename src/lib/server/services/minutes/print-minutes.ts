import { writeMinutes } from '../../../domain/consultation/minutes.ts';
import { type PaperSize, paperSizes } from '../../../domain/paper/paper-size.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { layOutMinutes } from '../../../export/minutes/lay-out-minutes.ts';
import { isLocale, type Locale } from '../../../i18n/locales.ts';
import { createTranslation } from '../../../i18n/translation.ts';
import type { Account } from '../../accounts/account.ts';
import type { Server } from '../../server.ts';
import { typeset } from '../../typesetting/typeset.ts';
import { type CampaignResults, readCampaignResults } from '../campaign-results.ts';
import { findCampaign } from '../campaign-record.ts';
import { keepValues } from '../kept-values.ts';
import { type Incident, incidentsOf } from './incidents.ts';
import { permitThere } from '../permit.ts';
import type { ReleaseReader } from '../read-releases.ts';
import { composeLetter } from '../results/compose-letter.ts';
import { composeMethod } from '../results/compose-method.ts';
import { readMinutesActs } from './minutes-acts.ts';

type MinutesReader = ReleaseReader & Pick<Server, 'config'>;
type Pdf = Uint8Array<ArrayBuffer>;

/** In which language minutes are printed, and on what. */
export interface MinutesWanted {
	readonly locale: Locale;
	readonly page: PaperSize;
}

/** The same vote with the same incidents and recounts gives the same bytes: they are drawn once. */
const drawn = keepValues<Pdf>();

/** All the words that stand in minutes. */
export const minutesNamespaces = [
	'common',
	'results',
	'method',
	'exports',
	'outcome',
	'minutes'
] as const;

/** The minutes that an address asks for: `?langue=`, and `&papier=a4`. */
export function minutesWanted(query: URLSearchParams, usual: Locale): MinutesWanted {
	const named = query.get('langue') ?? usual;
	const size = query.get('papier');
	return {
		locale: isLocale(named) ? named : usual,
		page: paperSizes.find((one) => one === size) ?? 'us-letter'
	};
}

/**
 * The minutes of a published vote, from what everybody may read: in the language that is asked for.
 * What the office typed stays in the words it was typed in. Null before the day of publication, and of
 * a campaign that is no formal vote: one answer for both.
 * @throws Refusal `unprintable`, `printing-failed`
 */
export async function printMinutes(
	reader: MinutesReader,
	slug: string,
	wanted: MinutesWanted
): Promise<Pdf | null> {
	const published = (await readCampaignResults(reader, slug))?.published ?? null;
	if (published === null) return null;
	const { release, questionnaire, ballot = null } = published;
	const acts = await readMinutesActs(reader, slug);
	const minutes = writeMinutes(release, ballot, questionnaire, acts);
	if (minutes === null) return null;
	const incidents = await incidentsOfCampaign(reader, slug);
	const { locale } = wanted;
	const more = [incidents.length, acts.recounts.length].join(' ');
	const key = `${release.id} ${locale} ${wanted.page} ${more}`;
	return drawn(reader.app, key, async () => {
		const { t } = await createTranslation(locale, minutesNamespaces);
		const source = { minutes, incidents, ...told(published, locale) };
		const speech = { t, locale, unit: release.unit };
		return typeset(reader.config.root, 'minutes', layOutMinutes(source, speech, wanted.page));
	});
}

/**
 * The same for the office and the committee, in the campaign's own pages.
 * @throws Refusal `signed-out`, `forbidden`, `campaign-not-found`, `minutes-not-found`, and what
 * `printMinutes` refuses
 */
export async function printOfficeMinutes(
	server: Server,
	account: Account | null,
	slug: string,
	wanted: MinutesWanted
): Promise<Pdf> {
	const campaign = await findCampaign(server.app, slug);
	permitThere(account, 'export-release', campaign);
	const pdf = await printMinutes(server, slug, wanted);
	if (pdf === null) throw new Refusal('minutes-not-found');
	return pdf;
}

function told(published: NonNullable<CampaignResults['published']>, locale: Locale) {
	const { release, questionnaire, ballot = null } = published;
	const beside = { comments: false, team: false };
	return {
		reports: composeLetter(published, null, locale).outcomes,
		method: composeMethod(release, questionnaire, locale, beside, ballot)
	};
}

async function incidentsOfCampaign(
	{ app }: Pick<Server, 'app'>,
	slug: string
): Promise<readonly Incident[]> {
	const { id } = await findCampaign(app, slug);
	return incidentsOf(app, id);
}
