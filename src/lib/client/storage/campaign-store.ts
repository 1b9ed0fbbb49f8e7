import type { Questionnaire } from '../../domain/questionnaire/definition.ts';
import { parseQuestionnaire } from '../../domain/questionnaire/parse.ts';
import { type CampaignBundle, parseCampaignBundle } from '../../protocol/campaign-bundle.ts';
import { keyName } from '../../protocol/key-name.ts';
import { questionnaireHash } from '../../protocol/questionnaire-hash.ts';
import { noteServerTime } from '../device/trusted-time.ts';
import { deviceCampaigns, type KeptCampaigns } from './kept-campaigns.ts';
import { askForCampaign, type Asked } from './ask-for-campaign.ts';

/** Why a campaign's questions cannot be asked here; the screen says what to do about each. */
export type CampaignRefusal =
	/** No network, or an answer that is not the server's, and nothing kept from an earlier visit. */
	| 'unreachable'
	| 'unknown-campaign'
	/** What came is damaged, or of a version this page does not know: reload. */
	| 'malformed-bundle'
	/** The browser offers no cryptography: the page was not opened over HTTPS. */
	| 'insecure-context';

export interface LoadedCampaign {
	readonly bundle: CampaignBundle;
	readonly questionnaire: Questionnaire;
	/** Just now from the server; otherwise kept from an earlier visit. */
	readonly fresh: boolean;
}

export type CampaignAnswer = LoadedCampaign | { readonly refusal: CampaignRefusal };

/** After how long a kept copy is used rather than a slow network, in milliseconds. */
const networkTime = 3_000;

/**
 * The campaign's questions: from the network when it answers in three seconds, else as they were
 * kept at the last visit. Where nothing is kept, the network is waited for. A late answer of the
 * network is kept for the next time.
 * @param language for a first visit: the network's questions come in this one, unkept and with their
 * hash unproved, and `wholeCampaign` brings the others
 */
export async function loadCampaign(
	slug: string,
	fetch: typeof globalThis.fetch,
	kept: KeptCampaigns = deviceCampaigns,
	language: string | null = null
): Promise<CampaignAnswer> {
	if ((crypto as Partial<Crypto>).subtle === undefined) return { refusal: 'insecure-context' };
	const network = fromNetwork(slug, fetch, kept, language);
	const timely = await Promise.race([network, patience()]);
	if (timely !== 'slow' && 'bundle' in timely) return timely;
	if (timely !== 'slow' && timely.refusal === 'unknown-campaign') return timely;
	const copy = await soundCampaign(await kept.find(slug));
	if (copy !== null) return { ...copy, fresh: false };
	return network;
}

function patience(): Promise<'slow'> {
	return new Promise((resolve) => {
		setTimeout(() => {
			resolve('slow');
		}, networkTime);
	});
}

async function fromNetwork(
	slug: string,
	fetch: typeof globalThis.fetch,
	kept: KeptCampaigns,
	language: string | null
): Promise<CampaignAnswer> {
	const asked: Asked = await askForCampaign(slug, fetch, language);
	if (asked.kind !== 'answer') return { refusal: asked.kind };
	const sound = await soundCampaign(asked.content, language !== null);
	if (sound?.bundle.slug !== slug) return { refusal: 'malformed-bundle' };
	if (asked.date !== null) noteServerTime(asked.date);
	if (sound.bundle.only === undefined) await kept.keep(sound.bundle);
	return { ...sound, fresh: true };
}

/**
 * Checked from nothing each time: the bundle, the questionnaire, its hash, the name of the key; null
 * when one is wrong. Of questions in one language only, the hash is that of the whole.
 */
export async function soundCampaign(
	content: unknown,
	inOne = false
): Promise<Pick<LoadedCampaign, 'bundle' | 'questionnaire'> | null> {
	try {
		const bundle = parseCampaignBundle(content);
		const questionnaire = parseQuestionnaire(bundle.questionnaire);
		const part = bundle.only !== undefined;
		if (part && !inOne) return null;
		const sound =
			(part || (await questionnaireHash(questionnaire)) === bundle.questionnaireHash) &&
			(await keyName(bundle.publicKey)) === bundle.key;
		if (!sound) return null;
		return {
			bundle,
			questionnaire: part ? { ...questionnaire, languages: bundle.languages } : questionnaire
		};
	} catch {
		return null;
	}
}
