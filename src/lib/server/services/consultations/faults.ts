import { InputRefusal } from '../typed-input.ts';

/** Faults of several steps, each beside its field: all are told at once, the first of a field stays. */
export class Faults {
	#fields: Readonly<Record<string, string>> = {};

	has(field: string): boolean {
		return Object.hasOwn(this.#fields, field);
	}

	add(fields: Readonly<Record<string, string>>): void {
		this.#fields = { ...fields, ...this.#fields };
	}

	/** What a step gives; null where it refused what was typed. */
	async of<Found>(step: () => Found | Promise<Found>): Promise<Found | null> {
		try {
			return await step();
		} catch (refused) {
			if (!(refused instanceof InputRefusal)) throw refused;
			this.add(refused.fields);
			return null;
		}
	}

	/** All of them, or null. */
	refusal(): InputRefusal | null {
		return Object.keys(this.#fields).length === 0 ? null : new InputRefusal(this.#fields);
	}
}
