/** What happens on a page that somebody listens to. */
export interface PageWatcher {
	/** Something else is drawn, or in another language. */
	readonly look: () => void;
	/** The person touched a key or the screen. */
	readonly touched: () => void;
	/** An answer was chosen or taken back. */
	readonly answered: (control: HTMLInputElement) => void;
	/** A part of the screen was opened. */
	readonly opened: (part: HTMLDetailsElement) => void;
	/** Nobody sees the page any more. */
	readonly hidden: () => void;
	/** The page is left. */
	readonly left: () => void;
}

const touches = ['pointerdown', 'keydown'] as const;

/** Watches the page until the function it returns is called. */
export function watchPage(watcher: PageWatcher): () => void {
	const ended = new AbortController();
	const { signal } = ended;
	const observer = new MutationObserver(watcher.look);
	observer.observe(document.documentElement, {
		subtree: true,
		childList: true,
		characterData: true,
		attributes: true,
		attributeFilter: ['lang', 'open']
	});
	for (const kind of touches) addEventListener(kind, watcher.touched, { capture: true, signal });
	document.addEventListener(
		'change',
		({ target }) => {
			if (!(target instanceof HTMLInputElement)) return;
			if (target.type === 'radio' || target.type === 'checkbox') watcher.answered(target);
		},
		{ capture: true, signal }
	);
	document.addEventListener(
		'toggle',
		({ target }) => {
			if (target instanceof HTMLDetailsElement && target.open) watcher.opened(target);
		},
		{ capture: true, signal }
	);
	document.addEventListener(
		'visibilitychange',
		() => {
			if (document.visibilityState === 'hidden') watcher.hidden();
		},
		{ signal }
	);
	addEventListener('pagehide', watcher.left, { signal });
	return () => {
		observer.disconnect();
		ended.abort();
	};
}
