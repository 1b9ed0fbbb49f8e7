import { isRefusal } from '../../domain/refusal.ts';
import type { CampaignBundle } from '../../protocol/campaign-bundle.ts';
import { type CodeTags, parseCodeTags } from '../../protocol/device.ts';
import { keepRecordings } from '../speech/kept-recordings.ts';
import { type CampaignAnswer, loadCampaign } from '../storage/campaign-store.ts';
import { forgetTags, keepTags, keptTags } from '../storage/code-tags.ts';
import { deviceSender } from '../sync/device-sender.ts';
import { askDeviceServer } from './device-server.ts';
import type { PairedDevice } from './kept-device.ts';

/** What preparing needs of the outside; tests bring their own. */
export interface PreparingSurroundings {
	readonly fetch: typeof globalThis.fetch;
	readonly load: (slug: string) => Promise<unknown>;
	readonly kept: () => Promise<ReadonlyMap<string, string>>;
	readonly keep: (campaign: string, tags: CodeTags) => Promise<void>;
	readonly forget: (except: ReadonlySet<string>) => Promise<void>;
	readonly send: () => Promise<void>;
	/** Keeps what is recorded for the campaigns that were loaded. */
	readonly voices: (loaded: readonly unknown[]) => Promise<unknown>;
}

/**
 * After a pairing and each contact: sends what waits, keeps the campaigns of all sites of this
 * tablet, fetches the tags of codes that have changed and forgets those of campaigns that are over.
 * A touring tablet finds everything at its next site without a network. Never throws.
 */
export async function prepareForOffline(
	{ token, news }: Pick<PairedDevice, 'token' | 'news'>,
	surroundings: PreparingSurroundings = deviceSurroundings()
): Promise<void> {
	const { fetch, load, kept, keep, forget, send, voices } = surroundings;
	const offered = new Set(news.sites.flatMap(({ campaigns }) => campaigns));
	void send();
	try {
		const loaded: unknown[] = [];
		for (const slug of offered) loaded.push(await load(slug));
		await forget(offered);
		const before = await kept();
		for (const [slug, name] of Object.entries(news.codes)) {
			if (!offered.has(slug) || before.get(slug) === name) continue;
			const path = `codes/${encodeURIComponent(slug)}`;
			const said = await askDeviceServer({ path, token }, fetch);
			const tags = said.kind === 'answer' ? tagsIn(said.content) : null;
			if (tags !== null) await keep(slug, tags);
		}
		await voices(loaded);
	} catch {
		// The browser's store failed: the check `store` says so, and the next contact tries again.
	}
}

function tagsIn(content: unknown): CodeTags | null {
	try {
		return parseCodeTags(content);
	} catch (error) {
		if (isRefusal(error)) return null;
		throw error;
	}
}

function bundleIn(answer: CampaignAnswer): CampaignBundle[] {
	return 'bundle' in answer ? [answer.bundle] : [];
}

function deviceSurroundings(): PreparingSurroundings {
	return {
		fetch: (input, init) => globalThis.fetch(input, init),
		load: (slug) => loadCampaign(slug, (input, init) => globalThis.fetch(input, init)),
		kept: () => keptTags(),
		keep: (campaign, tags) => keepTags(campaign, tags),
		forget: (except) => forgetTags(except),
		send: () => deviceSender().wake(),
		voices: (loaded) => keepRecordings((loaded as CampaignAnswer[]).flatMap(bundleIn))
	};
}
