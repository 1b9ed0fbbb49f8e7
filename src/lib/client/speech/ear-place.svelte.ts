import type { Translation } from '../../i18n/translation.ts';
import type { CampaignBundle } from '../../protocol/campaign-bundle.ts';
import type { EarState } from './ear-state.svelte.ts';
import type Ear from './Ear.svelte';
import { localVoice } from './local-voice.ts';

/**
 * Where the ear stands at the top of the screens. All that comes with the page is this look at what
 * can be heard; the ear itself is fetched only where something can.
 */
export class EarPlace {
	/** Null where nothing can be heard or seen, or while it is being fetched. */
	ear = $state.raw<{ readonly Ear: typeof Ear; readonly state: EarState } | null>(null);
	#voices = $state.raw<readonly SpeechSynthesisVoice[]>([]);
	readonly #translation: Translation;
	readonly #bundle: CampaignBundle;

	constructor(translation: Translation, bundle: CampaignBundle) {
		this.#translation = translation;
		this.#bundle = bundle;
	}

	/** Every line of a screen can be said in the language it is in. */
	get audible(): boolean {
		const { locale } = this.#translation;
		return (
			this.#bundle.recorded[locale]?.complete === true || localVoice(this.#voices, locale) !== null
		);
	}

	/** Some question has a film in sign language. */
	get signed(): boolean {
		return this.#bundle.recorded[this.#translation.locale]?.signs === true;
	}

	/** Follows the voices of the device, which some browsers name late. For an effect. */
	watch(): () => void {
		const { speechSynthesis: synthesis } = globalThis as { speechSynthesis?: SpeechSynthesis };
		const look = (): void => {
			this.#voices = synthesis?.getVoices() ?? [];
		};
		look();
		synthesis?.addEventListener('voiceschanged', look);
		return () => {
			synthesis?.removeEventListener('voiceschanged', look);
			this.ear?.state.end();
		};
	}

	/** Fetches the ear and its words, once. Where they cannot be fetched there is none. */
	async fetch(device: 'tablet' | 'phone'): Promise<void> {
		try {
			const { openEar } = await import('./ear-state.svelte.ts');
			this.ear ??= await openEar(this.#translation, this.#bundle, device);
		} catch {
			// Without the network it stays away; the next screen asks again.
		}
	}
}
