import { spokenText } from '../../domain/speech/sentences.ts';

/** One line on the screen, and where it stands. */
export interface ScreenLine {
	readonly text: string;
	readonly element: HTMLElement;
}

const readable =
	'h1, h2, h3, p, li, label, summary, button, li span.label, li span.cost, li span.todo, [data-heard]';

/** What is said although screen readers have longer words for it, as « Modifier » after each answer. */
const heard = '[data-heard]';

/** Below the card, and yet part of what is asked: whom to call where a question may hurt. */
const below = 'footer .helping';

/** What stands for something else that is read, or is said only when it changes. */
const passedOver = '[aria-hidden="true"], .visually-hidden, [role="alert"]';

/** Small acts beside a line, and the keys of a pad. */
const small = 'li button, .keypad button, .number button, button[aria-label]';

/** The dialog in front of everything, otherwise the card; null where there is neither. */
function readRoot(): HTMLElement | null {
	const dialogs = [...document.querySelectorAll<HTMLElement>('dialog[open]')];
	return dialogs.at(-1) ?? document.querySelector('main');
}

/**
 * What is read of the screen, as it is drawn and in the order of its lines: the question, its
 * answers, and last the button that goes on. Never a line of another language than the page's.
 */
export function screenLines(): ScreenLine[] {
	const root = readRoot();
	const found = root?.querySelectorAll<HTMLElement>(readable) ?? [];
	const under = root?.matches('main') ? document.querySelectorAll<HTMLElement>(below) : [];
	return [...found, ...under]
		.filter((element) => isLine(element) && isSeen(element) && isOfThePage(element))
		.map((element) => ({
			element: element.closest<HTMLElement>('li') ?? element,
			text: spokenText(element.textContent)
		}))
		.filter(({ text }) => text !== '');
}

/** The lines after the last that was said, none of them said before. */
export function linesAfter(said: readonly ScreenLine[]): ScreenLine[] {
	const last = said.at(-1)?.element;
	return screenLines().filter(
		({ element, text }) =>
			!said.some((one) => one.element === element && one.text === text) &&
			(last === undefined || last === element || !last.isConnected || isBefore(last, element))
	);
}

/** What a touch on an answer chose: its words, without the drawing beside them. */
export function answerLine(control: HTMLInputElement): ScreenLine | null {
	const element = control.closest<HTMLElement>('label');
	const text = spokenText(element?.textContent ?? '');
	return element === null || text === '' ? null : { text, element };
}

/** The button that goes on to the next screen, by its words of now. */
export function goOnLine(): ScreenLine | undefined {
	return screenLines().find(({ element }) => element.id === 'go');
}

function isLine(element: HTMLElement): boolean {
	if (element.matches(heard)) return true;
	if (element.closest(passedOver) !== null) return false;
	if (element.matches('button')) return !element.matches(small);
	return [...element.querySelectorAll(readable)].every((inner) => inner.matches(small));
}

function isSeen(element: HTMLElement): boolean {
	return element.checkVisibility() && element.getClientRects().length > 0;
}

function isOfThePage(element: HTMLElement): boolean {
	const { lang } = document.documentElement;
	return (element.closest<HTMLElement>('[lang]')?.lang ?? lang) === lang;
}

function isBefore(one: HTMLElement, other: HTMLElement): boolean {
	return (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** Remembers a screen, to tell another from the same one with a new word on it. */
export class ScreenSeen {
	#root: HTMLElement | null = null;
	#title: Element | null = null;
	#words = '';
	#announced = new Map<HTMLElement, string>();

	remember(): void {
		this.#root = readRoot();
		this.#title = titleOf(this.#root);
		this.#words = this.#title?.textContent ?? '';
		this.#announced = announcements(this.#root);
	}

	/** There is a screen with a title, and it is not the one that was remembered. */
	isAnother(): boolean {
		const root = readRoot();
		const title = titleOf(root);
		if (title === null) return false;
		return root !== this.#root || title !== this.#title || title.textContent !== this.#words;
	}

	/** Nothing to read is there any more. */
	isGone(): boolean {
		return titleOf(readRoot()) === null;
	}

	/** What the screen has newly said of itself: a refusal, a rank, what is left to share. */
	announced(): ScreenLine | null {
		const before = this.#announced;
		this.#announced = announcements(readRoot());
		const [news] = [...this.#announced].filter(
			([element, text]) => text !== '' && before.get(element) !== text
		);
		return news === undefined ? null : { element: news[0], text: news[1] };
	}
}

function titleOf(root: HTMLElement | null): Element | null {
	return root?.querySelector('h1, h2') ?? null;
}

function announcements(root: HTMLElement | null): Map<HTMLElement, string> {
	const live = root?.querySelectorAll<HTMLElement>('[role="alert"], [role="status"], [aria-live]');
	return new Map([...(live ?? [])].map((element) => [element, spokenText(element.textContent)]));
}
