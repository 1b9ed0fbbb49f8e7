import type { FormState } from './form-state.ts';

/** Numbers of the rows of buildings a form shows: those asked for, or those that were sent. */
export function siteRows(form: FormState, asked: number | null): number[] {
	const sent = Object.keys(form.values).flatMap((name) => {
		const [list, index] = name.split('.');
		return list === 'sites' && index !== undefined ? [Number(index) + 1] : [];
	});
	return Array.from({ length: asked ?? Math.max(1, ...sent) }, (_, row) => row);
}
