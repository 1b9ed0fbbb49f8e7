import type { Kysely } from 'kysely';
import type { InterfacePart } from '../../../i18n/catalog-parts.ts';
import type { Config } from '../../config.ts';
import type { AppDatabase } from '../../database/schema.ts';
import type { Server } from '../../server.ts';
import { isInterfacePart } from './interface-catalogs.ts';
import { readSubject } from './subjects.ts';

/**
 * The organisation's own words of the interface, those made from the French of now; null where it
 * has none, which is the rule: then nothing travels.
 *
 * @param before only words brought in before this moment; null: all
 */
export async function ownInterfaceWords(
	app: Kysely<AppDatabase>,
	config: Pick<Config, 'root'>,
	organisation: string,
	{
		parts,
		locales,
		before = null
	}: {
		readonly parts: readonly InterfacePart[];
		readonly locales: readonly string[];
		readonly before?: number | null;
	}
): Promise<Record<string, Record<string, string>> | null> {
	if (locales.length === 0) return null;
	const rows = await app
		.selectFrom('translated_text')
		.select(['subject', 'locale', 'key', 'words', 'source'])
		.where('organisation_id', '=', organisation)
		.where('subject', 'in', parts)
		.where('locale', 'in', locales)
		.$if(before !== null, (query) => query.where('at', '<', before ?? 0))
		.orderBy('key')
		.execute();
	const sources = new Map<string, string>();
	for (const subject of new Set(rows.map((row) => row.subject))) {
		if (!isInterfacePart(subject)) continue;
		const { segments } = await readSubject(config, subject);
		for (const { key, source } of segments) sources.set(key, source);
	}
	const valid = rows.filter(({ key, source }) => sources.get(key) === source);
	if (valid.length === 0) return null;
	return Object.fromEntries(
		[...Map.groupBy(valid, ({ locale }) => locale)].map(([locale, texts]) => [
			locale,
			Object.fromEntries(texts.map(({ key, words }) => [key, words]))
		])
	);
}

/** The words of whoever asked in a campaign, for its pages of results; null for a page of no campaign. */
export async function ownWordsOfCampaign(
	{ app, config }: Pick<Server, 'app' | 'config'>,
	slug: string | undefined,
	locale: string
): Promise<Record<string, Record<string, string>> | null> {
	if (slug === undefined) return null;
	const campaign = await app
		.selectFrom('campaign')
		.select('organisation_id')
		.where('slug', '=', slug)
		.executeTakeFirst();
	if (campaign === undefined) return null;
	const wanted = { parts: ['tenants' as const], locales: [locale] };
	return ownInterfaceWords(app, config, campaign.organisation_id, wanted);
}
