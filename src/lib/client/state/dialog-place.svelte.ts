import { erasedPage, journeyDialogs } from '../kiosk/later-screens.ts';

type Opened = 'none' | 'reading' | 'erase' | 'helped';

/** The dialog that a person has opened, with what may follow it. */
export class DialogPlace {
	open = $state.raw<Opened>('none');

	readonly read = (): void => {
		this.#ask('reading');
	};

	readonly sayHelped = (): void => {
		this.#ask('helped');
	};

	readonly askErase = (): void => {
		this.#ask('erase');
	};

	readonly close = (): void => {
		this.open = 'none';
	};

	/** Without a network its code may not come: the next touch asks again. */
	#ask(wanted: Opened): void {
		this.open = wanted;
		Promise.all([journeyDialogs.fetch(), erasedPage.fetch()]).catch(this.close);
	}
}
