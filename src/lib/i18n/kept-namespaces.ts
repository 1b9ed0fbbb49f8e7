import type { Namespace } from './catalog.ts';

/**
 * Words that a device keeps for the time without a network, in each language that is offered on it:
 * all that its part of the product may show. A part that is loaded later has its namespace here too.
 */
export const keptNamespaces = {
	answering: ['common', 'respond', 'code', 'writing', 'assisted', 'listening', 'outcome'],
	kiosk: [
		'common',
		'respond',
		'code',
		'writing',
		'assisted',
		'listening',
		'followup',
		'outcome',
		'kiosk',
		'setup'
	]
} as const satisfies Readonly<Record<'answering' | 'kiosk', readonly Namespace[]>>;
