import { isLocale, type Locale } from '../../../i18n/locales.ts';
import type { CampaignBundle } from '../../../protocol/campaign-bundle.ts';
import { type RecordedFile, type RecordingList, spokenHash } from '../../../protocol/recording.ts';
import { Refusal } from '../../../domain/refusal.ts';
import type { Server } from '../../server.ts';
import { campaignBundle } from '../campaign-bundle.ts';
import { findCampaign } from '../campaign-record.ts';
import { campaignPhrases, type ScreenWords } from './campaign-phrases.ts';

/**
 * What is recorded and approved for a campaign in one language, by the hash of each text.
 * @throws Refusal `unknown-campaign`, `language-not-found`
 */
export async function recordedCampaign(
	server: Pick<Server, 'app' | 'clock' | 'config'>,
	slug: string,
	locale: string,
	said: ScreenWords
): Promise<RecordingList> {
	const bundle = await campaignBundle(server, slug);
	if (!isLocale(locale) || !bundle.languages.includes(locale)) {
		throw new Refusal('language-not-found');
	}
	const { organisation } = await findCampaign(server.app, slug);
	return listOf(server, organisation, bundle, locale, said);
}

/**
 * A campaign as devices receive it, with the languages that something is recorded for.
 * @throws Refusal `unknown-campaign`
 */
export async function bundleWithRecordings(
	server: Pick<Server, 'app' | 'clock' | 'config'>,
	slug: string,
	said: ScreenWords
): Promise<CampaignBundle> {
	const bundle = await campaignBundle(server, slug);
	const { organisation } = await findCampaign(server.app, slug);
	const spoken = await server.app
		.selectFrom('recording')
		.select('locale')
		.distinct()
		.where('organisation_id', '=', organisation)
		.where('state', '=', 'approved')
		.where('locale', 'in', bundle.languages)
		.execute();
	const recorded: Record<string, CampaignBundle['recorded'][string]> = {};
	for (const { locale } of spoken) {
		if (!isLocale(locale)) continue;
		const list = await listOf(server, organisation, bundle, locale, said);
		const files = Object.values(list.voices);
		const films = Object.keys(list.signs).length;
		if (files.length === 0 && films === 0) continue;
		const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
		recorded[locale] = { complete: list.complete, bytes, signs: films > 0 };
	}
	return { ...bundle, recorded };
}

async function listOf(
	server: Pick<Server, 'app'>,
	organisation: string,
	bundle: CampaignBundle,
	locale: Locale,
	said: ScreenWords
): Promise<RecordingList> {
	const phrases = await campaignPhrases(bundle, locale, said);
	// Devices fetch them in this order: the first screen comes first.
	const texts = phrases === null ? [] : [...phrases.screens, ...phrases.questions];
	const wanted = new Set(await Promise.all(texts.map(({ text }) => spokenHash(text))));
	const rows = await server.app
		.selectFrom('recording')
		.select(['text_hash', 'medium', 'file_hash', 'bytes', 'milliseconds'])
		.where('organisation_id', '=', organisation)
		.where('locale', '=', locale)
		.where('state', '=', 'approved')
		.execute();
	const found = (medium: string): Record<string, RecordedFile> => {
		const byText = new Map(
			rows.filter((row) => row.medium === medium).map((row) => [row.text_hash, row])
		);
		return Object.fromEntries(
			[...wanted].flatMap((hash) => {
				const row = byText.get(hash);
				if (row === undefined) return [];
				const { file_hash: file, bytes, milliseconds } = row;
				return [[hash, { file, bytes, milliseconds }] as const];
			})
		);
	};
	const voices = found('voice');
	return {
		version: 1,
		campaign: bundle.slug,
		locale,
		complete: wanted.size > 0 && [...wanted].every((hash) => voices[hash] !== undefined),
		voices,
		signs: found('sign')
	};
}
