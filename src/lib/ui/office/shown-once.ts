import type { Attachment } from 'svelte/attachments';

/** Opens the page anew, without what its form had answered. */
function openAnew(): void {
	location.replace(location.pathname);
}

/**
 * What is shown once does not come back with « Back »: a page that is left is emptied of it, and
 * one that the browser had kept is opened anew. What the server wrote beside the page to make it
 * live holds it too, and has done its work.
 */
export function shownOnce(reopen: () => void = openAnew): Attachment<HTMLElement> {
	return (shown) => {
		for (const script of document.body.querySelectorAll('script:not([src])')) script.remove();
		const empty = (): void => {
			shown.replaceChildren();
		};
		const look = ({ persisted }: PageTransitionEvent): void => {
			if (persisted) reopen();
		};
		addEventListener('pagehide', empty);
		addEventListener('pageshow', look);
		return () => {
			removeEventListener('pagehide', empty);
			removeEventListener('pageshow', look);
		};
	};
}
