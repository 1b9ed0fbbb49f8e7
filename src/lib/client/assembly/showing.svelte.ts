import { tick } from 'svelte';
import { fillScreen } from '../../ui/assembly/fill-screen.ts';
import { stayAwake } from '../kiosk/stay-awake.ts';

/**
 * Whether slides are shown to a room, by the page that prepares them: they fill the screen, which
 * stays on meanwhile. Made while that page is made; the button that shows them is, or is in, what
 * `data-show` marks.
 */
export class Showing {
	#on = $state(false);

	constructor() {
		$effect(() => {
			if (!this.#on) return;
			const restLight = stayAwake();
			const giveBack = fillScreen(this.leave);
			return () => {
				restLight();
				giveBack();
			};
		});
		$effect(() => {
			addEventListener('beforeunload', askFirst);
			return () => {
				removeEventListener('beforeunload', askFirst);
			};
		});
	}

	get on(): boolean {
		return this.#on;
	}

	readonly begin = (): void => {
		this.#on = true;
	};

	/** Back to the page, where whoever shows is at the button that shows again. */
	readonly leave = (): void => {
		this.#on = false;
		void tick().then(() => {
			const again = 'button[data-show], [data-show] button';
			document.querySelector<HTMLElement>(again)?.focus();
		});
	};
}

/** Without a network the page could not be loaded again. */
function askFirst(event: BeforeUnloadEvent): void {
	if (!navigator.onLine) event.preventDefault();
}
