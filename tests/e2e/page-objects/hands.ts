/**
 * What a person can do with a browser, whichever browser it is: go to an address, read, write, press.
 * Names are the words on screen, as a screen reader would say them.
 */
export interface Hands {
	open(address: string): Promise<void>;
	/** Presses the one button, link or menu of that name. */
	press(name: string | RegExp): Promise<void>;
	/** Whether a button, link or menu of that name is there to be pressed, now. */
	offers(name: string | RegExp): Promise<boolean>;
	/** Chooses a radio button or ticks a box by its label. */
	choose(label: string): Promise<void>;
	/** Writes into the field of that label. */
	write(label: string, text: string): Promise<void>;
	/** Waits until the page's title is one that fits, and gives it back. */
	heading(fits: string | RegExp): Promise<string>;
	/** Waits until these words are somewhere on the page. */
	see(words: string | RegExp): Promise<void>;
	/** All the words on the page. */
	words(): Promise<string>;
	address(): Promise<string>;
	loseNetwork(): Promise<void>;
	regainNetwork(): Promise<void>;
	/** Checks the page as a person who cannot see it well would meet it. */
	checkAccessibility(): Promise<void>;
}

/** Words with every space, non-breaking ones too, as one plain space: how they are compared. */
export const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** Whether a text holds these words, or is one that fits. */
export function holds(text: string, words: string | RegExp): boolean {
	return typeof words === 'string' ? plain(text).includes(plain(words)) : words.test(plain(text));
}
