import * as v from 'valibot';
import type { TreeChoice } from '../../domain/disclosure/plan.ts';
import { marginInput } from './plan-floor.ts';
import { ticked } from './typed-input.ts';

/** Far more than a questionnaire or an organisation has. */
const most = 1_000;

/** `sites`, `whole:age`, `inside:age`: the tree of a question, as its field sends it. */
const tree = v.pipe(
	v.string('unknown-choice'),
	v.regex(/^(?:sites|(?:whole|inside):.{1,80})$/, 'unknown-choice'),
	v.transform((text): TreeChoice => {
		const [kind, ...rest] = text.split(':');
		const question = rest.join(':');
		if (kind === 'whole') return { kind: 'attribute', question };
		return kind === 'inside' ? { kind: 'attribute-in-sites', question } : { kind: 'sites' };
	})
);

/** What the office chooses of a plan. What a form does not send stays as it is by default. */
export const planInput = v.object({
	margin: marginInput,
	questions: v.optional(
		v.pipe(v.array(v.object({ id: v.string(), tree })), v.maxLength(most, 'too-large')),
		[]
	),
	sites: v.optional(
		v.pipe(
			v.array(v.object({ id: v.string(), sister: v.optional(v.string(), '') })),
			v.maxLength(most, 'too-large')
		),
		[]
	),
	further: ticked()
});

export type PlanInput = v.InferOutput<typeof planInput>;

/** The value of a tree's field. */
export function treeValue(choice: TreeChoice): string {
	switch (choice.kind) {
		case 'sites':
			return 'sites';
		case 'attribute':
			return `whole:${choice.question}`;
		case 'attribute-in-sites':
			return `inside:${choice.question}`;
	}
}
