import { betweenSentences } from '../../i18n/punctuation.ts';
import type { Translation } from '../../i18n/translation.ts';
import type { CampaignBundle } from '../../protocol/campaign-bundle.ts';
import type { BallotWords } from '../../wording/outcome/ballot-words.ts';

/** Who decides in each consultation that a tablet offers. Its words and their code come with it. */
export class Rules {
	#read = $state.raw<Readonly<Record<string, () => BallotWords>>>({});
	readonly #translation: Translation;

	constructor(translation: Translation) {
		this.#translation = translation;
	}

	/** In the language of now; empty until it is known, null of a survey. */
	of({ slug, ballot }: CampaignBundle): string | null {
		if (ballot === undefined) return null;
		const decides = this.#read[slug]?.().consent.facts[0]?.texts ?? [];
		return decides.join(betweenSentences(this.#translation.locale));
	}

	/** Once of each; what cannot be had now is read before answering. */
	async read(bundle: CampaignBundle): Promise<void> {
		if (bundle.ballot === undefined || bundle.slug in this.#read) return;
		try {
			const { readNotice } = await import('./read-notice.ts');
			const words = await readNotice(this.#translation, bundle);
			this.#read = { ...this.#read, [bundle.slug]: words };
		} catch {
			// Without a network, or of rules that cannot be read: then nobody begins.
		}
	}
}
