import type { Turn } from '../../domain/paper/batch.ts';
import { formBytes } from '../../domain/paper/batch.ts';
import { type Difference, differenceName, differencesOf } from '../../domain/paper/differences.ts';
import { blankForm, type KeyedForm } from '../../domain/paper/keyed-form.ts';
import { type FormFault, readForm } from '../../domain/paper/read-form.ts';
import { parseQuestionnaire } from '../../domain/questionnaire/parse.ts';
import type { Questionnaire } from '../../domain/questionnaire/definition.ts';
import { isRefusal, Refusal } from '../../domain/refusal.ts';
import { readBatchCode } from './batch-code.ts';
import { batchKey, type BatchPart, checkProof, openPart, sealPart } from './batch-seal.ts';
import { type BatchServer, sealedBytes } from './batch-server.ts';
import { keptReady, readKeptReady, type ReadyForm, readyForms, sendForms } from './count-forms.ts';
import { type DeskBatch, type DeskView, settledOn } from './desk-view.ts';
import { keptForms, readKeptForms } from './kept-forms.ts';

/**
 * The work at one batch in one browser: the code, one keying, the differences, the count. What is
 * keyed is in memory and, sealed, with the server; nowhere else.
 */
export class BatchDesk {
	view = $state.raw<DeskView>({ kind: 'code' });
	/** Something is on its way. */
	busy = $state(false);
	/** Code of what was refused last. */
	refused = $state<string | null>(null);
	readonly questionnaire: Questionnaire;
	readonly asksCodes: boolean;
	readonly #batch: DeskBatch;
	readonly #server: BatchServer;
	readonly #fetch: typeof globalThis.fetch;
	#key: CryptoKey | null = null;

	constructor(batch: DeskBatch, server: BatchServer, fetch: typeof globalThis.fetch) {
		this.#batch = batch;
		this.#server = server;
		this.#fetch = fetch;
		this.questionnaire = parseQuestionnaire(batch.bundle.questionnaire);
		this.asksCodes = batch.bundle.codes !== null;
	}

	/** Opens what waits with the code of the batch. */
	enter(typed: string): Promise<void> {
		return this.#act(async () => {
			const { salt, proof } = this.#batch;
			const code = readBatchCode(typed);
			if (code === null) throw new Refusal('wrong-batch-code');
			const key = await batchKey(code, salt);
			await checkProof(key, salt, proof);
			this.#key = key;
			await this.#look();
		});
	}

	/** Takes what was ticked or written on the form that is open. */
	change(form: KeyedForm): void {
		const { view } = this;
		if (view.kind === 'keying' || view.kind === 'correcting') this.view = { ...view, form };
	}

	/** Keeps the form that is open and goes on to the next; after the last the turn is over. */
	keep(): Promise<void> {
		return this.#act(async () => {
			const { view } = this;
			if (view.kind !== 'keying') return;
			const faults = this.#faultsOf(view.form);
			if (faults.length > 0) {
				this.view = { ...view, faults };
				return;
			}
			const forms = view.forms.map((form, index) => (index + 1 === view.number ? view.form : form));
			const done = view.number === forms.length && !forms.includes(null);
			await this.#server.keep(await this.#seal(view.turn, keptForms(forms)), done);
			if (done) {
				this.view = { kind: 'finished' };
				return;
			}
			const missing = forms.indexOf(null) + 1;
			this.#openForm({ ...view, forms }, Math.min(view.number + 1, missing || forms.length));
		});
	}

	/** Back to the form before; what is on the open one is left. */
	previous(): void {
		const { view } = this;
		if (view.kind === 'keying' && view.number > 1) this.#openForm(view, view.number - 1);
	}

	/** Takes what one of the two keyings says at a difference. */
	choose(difference: Difference, turn: Turn): void {
		const { view } = this;
		if (view.kind !== 'settling') return;
		const chosen = { ...view.chosen, [differenceName(difference)]: turn };
		this.view = { ...view, chosen };
	}

	/** Opens a form to key it anew, together, where neither keying is what is on paper. */
	correct(number: number, faults: readonly FormFault[] = []): void {
		const { view } = this;
		if (view.kind !== 'settling') return;
		const { first, second, differences, chosen, corrected } = view;
		const back = { first, second, differences, chosen, corrected };
		this.view = { kind: 'correcting', number, form: settledOn(view, number), faults, back };
	}

	/** Keeps a corrected form and goes back to the differences. */
	keepCorrected(): void {
		const { view } = this;
		if (view.kind !== 'correcting') return;
		const faults = this.#faultsOf(view.form);
		if (faults.length > 0) {
			this.view = { ...view, faults };
			return;
		}
		const corrected = { ...view.back.corrected, [view.number]: view.form };
		this.view = { ...view.back, kind: 'settling', corrected };
	}

	/** Differences nobody has decided yet. */
	get undecided(): readonly Difference[] {
		const { view } = this;
		if (view.kind !== 'settling') return [];
		return view.differences.filter(
			(difference) =>
				view.corrected[difference.form] === undefined &&
				view.chosen[differenceName(difference)] === undefined
		);
	}

	/** Seals the settled forms for the campaign, keeps the envelopes, and sends them. */
	count(): Promise<void> {
		return this.#act(async () => {
			const { view } = this;
			if (view.kind !== 'settling' || this.undecided.length > 0) return;
			const reads = view.first.map((_, index) =>
				readForm(this.questionnaire, settledOn(view, index + 1), this.asksCodes)
			);
			const faulty = reads.findIndex(({ kind }) => kind === 'faults');
			const wrong = reads[faulty];
			if (wrong?.kind === 'faults') {
				this.correct(faulty + 1, wrong.faults);
				return;
			}
			const { bundle, site } = this.#batch;
			const { questionnaire } = this;
			const ready = await readyForms(reads, { bundle, questionnaire, site });
			const aside = reads.length - ready.length;
			await this.#server.ready(await this.#seal('ready', keptReady(ready)), aside);
			this.view = { kind: 'ready', ready };
			await this.#send(ready);
		});
	}

	/** Sends again what has no receipt yet. */
	resume(): Promise<void> {
		return this.#act(async () => {
			if (this.view.kind === 'ready') await this.#send(this.view.ready);
		});
	}

	async #send(ready: readonly ReadyForm[]): Promise<void> {
		const counted =
			ready.length === 0 ? [] : await sendForms(ready, this.#batch.bundle, this.#fetch);
		if (counted === null) throw new Refusal('count-later');
		await this.#server.counted(ready.map(({ envelope }) => envelope.id));
		this.view = {
			kind: 'done',
			counted: counted.toSorted((one, other) => one.form - other.form)
		};
	}

	async #look(): Promise<void> {
		const waiting = await this.#server.waiting();
		switch (waiting.kind) {
			case 'turn': {
				const { turn, mine } = waiting;
				const forms =
					mine === null
						? Array.from({ length: this.#batch.forms }, () => null)
						: readKeptForms(await this.#open(turn, mine));
				const next = forms.indexOf(null) + 1;
				this.#openForm({ turn, forms }, next === 0 ? forms.length : next);
				return;
			}
			case 'both': {
				const first = this.#whole(await this.#open('first', waiting.first));
				const second = this.#whole(await this.#open('second', waiting.second));
				const differences = differencesOf(this.questionnaire, first, second, this.asksCodes);
				this.view = { kind: 'settling', first, second, differences, chosen: {}, corrected: {} };
				return;
			}
			case 'ready':
				this.view = {
					kind: 'ready',
					ready: readKeptReady(await this.#open('ready', waiting.ready))
				};
		}
	}

	#openForm(
		{ turn, forms }: { readonly turn: Turn; readonly forms: readonly (KeyedForm | null)[] },
		number: number
	): void {
		const before = forms.slice(0, number - 1).findLast((form) => form !== null);
		const language = before?.language ?? this.#batch.languages[0] ?? 'fr';
		const form = forms[number - 1] ?? blankForm(language);
		this.view = { kind: 'keying', turn, forms, number, form, faults: [] };
	}

	/** Both turns are over: every form of the batch is there. */
	#whole(value: unknown): KeyedForm[] {
		const forms = readKeptForms(value).flatMap((form) => (form === null ? [] : [form]));
		if (forms.length !== this.#batch.forms) throw new Refusal('malformed-batch');
		return forms;
	}

	#faultsOf(form: KeyedForm): readonly FormFault[] {
		const read = readForm(this.questionnaire, form, this.asksCodes);
		return read.kind === 'faults' ? read.faults : [];
	}

	#seal(part: BatchPart, value: unknown): Promise<Uint8Array<ArrayBuffer>> {
		const length = formBytes(this.questionnaire) * this.#batch.forms;
		return sealPart(this.#needKey(), part, this.#batch.salt, { value, length });
	}

	#open(part: BatchPart, sealed: string): Promise<unknown> {
		return openPart(this.#needKey(), part, this.#batch.salt, sealedBytes(sealed));
	}

	#needKey(): CryptoKey {
		if (this.#key === null) throw new Refusal('wrong-batch-code');
		return this.#key;
	}

	/** One act at a time; what is refused is said, what is wrong goes on as the error it is. */
	async #act(act: () => Promise<void>): Promise<void> {
		if (this.busy) return;
		this.busy = true;
		this.refused = null;
		try {
			await act();
		} catch (error) {
			if (!isRefusal(error)) throw error;
			this.refused = error.code;
		} finally {
			this.busy = false;
		}
	}
}
