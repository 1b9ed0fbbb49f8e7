import type { CampaignAnswer, LoadedCampaign } from './campaign-store.ts';

/** The languages of a campaign that came in one: the others, when somebody asks for them or later. */
export interface WholeCampaign {
	/** Resolves when every text is there in every language. @throws when it cannot be had just now */
	readonly whole: () => Promise<void>;
	/** Whether the texts of a language are there already. */
	readonly speaks: (language: string) => boolean;
}

/**
 * Brings the other languages of a campaign into what a visit has begun with: the same questions, of
 * the same hash, get more words; nothing else of them changes.
 */
export function wholeCampaign(
	begun: LoadedCampaign,
	load: () => Promise<CampaignAnswer>
): WholeCampaign {
	let only = begun.bundle.only ?? null;
	let asked: Promise<void> | null = null;

	async function fetchRest(): Promise<void> {
		const answer = await load();
		const same =
			'bundle' in answer && answer.bundle.questionnaireHash === begun.bundle.questionnaireHash;
		if (!same) throw new Error('the other languages cannot be had');
		fill(begun.questionnaire, answer.questionnaire);
		only = null;
	}

	return {
		async whole() {
			if (only === null) return;
			asked ??= fetchRest().catch((error: unknown) => {
				asked = null;
				throw error;
			});
			await asked;
		},
		speaks: (language) => only === null || only.includes(language)
	};
}

/** Adds what is not there; what is there stays. */
function fill(part: object, whole: object): void {
	const own = part as Record<string, unknown>;
	for (const [name, value] of Object.entries(whole)) {
		const here = own[name];
		if (here === undefined) own[name] = value;
		else if (isObject(here) && isObject(value)) fill(here, value);
	}
}

function isObject(value: unknown): value is object {
	return typeof value === 'object' && value !== null;
}
