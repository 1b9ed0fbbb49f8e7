import type { PaperForm } from '../../export/paper/paper-form.ts';
import { typeset } from '../typesetting/typeset.ts';

/**
 * A form as a PDF, drawn in a process of its own.
 * @throws Refusal `unprintable`, `printing-failed`
 */
export async function printForm(root: string, form: PaperForm): Promise<Uint8Array<ArrayBuffer>> {
	return typeset(root, 'paper-form', form);
}
