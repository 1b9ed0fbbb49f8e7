import type { Check } from '../../ui/setup/check.ts';
import type { ThisTablet } from './this-tablet.ts';

/** The checks as they are known, looked at once and again when asked. */
export class ChecksWatch {
	checks = $state.raw<readonly Check[]>([]);
	readonly #tablet: Pick<ThisTablet, 'checks' | 'tryOut' | 'noteHeard'>;

	constructor(tablet: Pick<ThisTablet, 'checks' | 'tryOut' | 'noteHeard'>) {
		this.#tablet = tablet;
	}

	/** First what is known at once, then what has to be tried. */
	async look(): Promise<void> {
		this.checks = (await this.#known()).map(({ name, state }) => ({
			name,
			state: name === 'trial' || name === 'awake' ? 'looking' : state
		}));
		await this.#tablet.tryOut();
		this.checks = await this.#known();
	}

	/** Somebody listened. */
	async heard(heard: boolean): Promise<void> {
		this.#tablet.noteHeard(heard);
		const [sound] = (await this.#known()).filter(({ name }) => name === 'sound');
		this.checks = this.checks.map((check) =>
			check.name === 'sound' && sound !== undefined ? sound : check
		);
	}

	/** A sound nobody has listened to yet is not a fault of the browser. */
	async #known(): Promise<readonly Check[]> {
		return (await this.#tablet.checks()).map(({ name, state }) => ({
			name,
			state: name === 'sound' && state === 'unknown' ? 'toTry' : state
		}));
	}
}
