import { createContext } from 'svelte';
import type { TextSize, Theme } from '../../ui/respond/reading.ts';

/** « Aa »: how this person reads. Lives with the page, so that a reload brings the default back. */
export class ReadingSettings {
	size = $state<TextSize>(100);
	theme = $state<Theme>('light');

	/** Somebody reads otherwise than the page was. */
	get changed(): boolean {
		return this.size !== 100 || this.theme !== 'light';
	}

	/** As it was before this person. */
	reset(): void {
		this.size = 100;
		this.theme = 'light';
	}

	/** Puts the settings on the page; call it in an effect. */
	apply(root: HTMLElement): void {
		root.dataset['text'] = String(this.size);
		root.dataset['theme'] = this.theme;
	}
}

export const [useReadingSettings, provideReadingSettings] = createContext<ReadingSettings>();
