import type { Translation } from '../../i18n/translation.ts';
import type { CampaignBundle } from '../../protocol/campaign-bundle.ts';
import type { ListeningParts } from './listening-parts.ts';
import { localVoice } from './local-voice.ts';

/**
 * The ear at the top of the screens. All that comes with the page is this look at what can be heard;
 * what reads, marks and shows is fetched when the ear is touched, or where a film may be shown.
 */
export class EarPlace {
	/** Null until it is fetched. */
	parts = $state.raw<ListeningParts | null>(null);
	#voices = $state.raw<readonly SpeechSynthesisVoice[]>([]);
	/** Grows with each touch and each end: a touch that waits for the network may be past. */
	#turn = 0;
	#player: HTMLAudioElement | null = null;
	readonly #translation: Translation;
	readonly #bundle: CampaignBundle;

	constructor(translation: Translation, bundle: CampaignBundle) {
		this.#translation = translation;
		this.#bundle = bundle;
	}

	/** Every line of a screen can be said in the language it is in. */
	get audible(): boolean {
		return (
			this.#recorded?.complete === true ||
			localVoice(this.#voices, this.#translation.locale) !== null
		);
	}

	/** Some question has a film in sign language. */
	get signed(): boolean {
		return this.#recorded?.signs === true;
	}

	/** Bytes of what is recorded in this language. */
	get weight(): number {
		return this.#recorded?.bytes ?? 0;
	}

	get on(): boolean {
		return this.parts?.listening.on === true;
	}

	get #recorded(): CampaignBundle['recorded'][string] | undefined {
		return this.#bundle.recorded[this.#translation.locale];
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
			this.end();
		};
	}

	/** The ear was touched: listening begins, or ends. For the touch itself, before anything waits. */
	async touch(): Promise<void> {
		if (this.on) {
			this.end();
			return;
		}
		this.#allowSound();
		const turn = (this.#turn += 1);
		await this.fetch();
		if (turn === this.#turn) await this.parts?.listening.start();
	}

	/** Silence, also for a touch that still waits for the network. */
	end(): void {
		this.#turn += 1;
		this.parts?.listening.end();
	}

	/** What listening needs, once. Where it cannot be fetched nothing begins; the next touch asks again. */
	async fetch(): Promise<void> {
		try {
			const { listeningParts } = await import('./listening-parts.ts');
			this.parts ??= await listeningParts(this.#translation, this.#bundle, this.#voice());
		} catch {
			// No network yet.
		}
	}

	/**
	 * Some systems let a page be heard later only if a touch has made it say something, even nothing,
	 * and has begun the very player that plays later.
	 */
	#allowSound(): void {
		const { speechSynthesis } = globalThis as { readonly speechSynthesis?: SpeechSynthesis };
		speechSynthesis?.speak(new SpeechSynthesisUtterance(''));
		this.#voice().load();
	}

	#voice(): HTMLAudioElement {
		return (this.#player ??= new Audio());
	}
}
