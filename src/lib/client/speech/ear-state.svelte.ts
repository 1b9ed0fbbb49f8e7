import type { Translation } from '../../i18n/translation.ts';
import type { CampaignBundle } from '../../protocol/campaign-bundle.ts';
import type Ear from './Ear.svelte';
import type { Listening } from './listening.svelte.ts';

/** What the ear shows and does. What it needs to speak is fetched at its first touch. */
export class EarState {
	listening = $state.raw<Listening | null>(null);
	readonly #open: () => Promise<Listening>;
	/** Bytes that listening may fetch on a phone; 0 where nothing is fetched. */
	readonly weight: (language: string) => number;
	/** Slug of the campaign. */
	readonly campaign: string;

	constructor(
		campaign: string,
		open: () => Promise<Listening>,
		weight: (language: string) => number
	) {
		this.campaign = campaign;
		this.#open = open;
		this.weight = weight;
	}

	get on(): boolean {
		return this.listening?.on === true;
	}

	get speaking(): boolean {
		return this.listening?.speaking === true;
	}

	/** The ear was touched: listening begins, or ends. */
	async toggle(): Promise<void> {
		if (this.on) {
			this.end();
			return;
		}
		allowSound();
		this.listening ??= await this.#open();
		await this.listening.start();
	}

	end(): void {
		this.listening?.end();
	}
}

/** Some systems let a page speak later only if a touch has made it say something, even nothing. */
function allowSound(): void {
	const { speechSynthesis } = globalThis as { readonly speechSynthesis?: SpeechSynthesis };
	speechSynthesis?.speak(new SpeechSynthesisUtterance(''));
}

/** The ear with its words; not part of the first download. */
export async function openEar(
	translation: Translation,
	bundle: CampaignBundle,
	device: 'tablet' | 'phone'
): Promise<{ readonly Ear: typeof Ear; readonly state: EarState }> {
	const [ear] = await Promise.all([import('./Ear.svelte'), translation.include(['listening'])]);
	const open = async (): Promise<Listening> => {
		const { listenTo } = await import('./listen-to.ts');
		return listenTo(translation, bundle);
	};
	const weight = (language: string): number =>
		device === 'phone' ? (bundle.recorded[language]?.bytes ?? 0) : 0;
	return { Ear: ear.default, state: new EarState(bundle.slug, open, weight) };
}
