/** The browser asks before this page is closed or loaded anew. Returns what ends it. */
export function askBeforeLeaving(): () => void {
	const ask = (event: BeforeUnloadEvent): void => {
		event.preventDefault();
	};
	const end = (): void => {
		removeEventListener('beforeunload', ask);
		removeEventListener('pagehide', end);
	};
	addEventListener('beforeunload', ask);
	// The person has left: a page brought back from the browser's memory is renewed without asking.
	addEventListener('pagehide', end);
	return end;
}
