import type { Namespace } from './catalog.ts';

/** The interface in two parts: a language is offered to tenants when theirs is whole. */
export type InterfacePart = 'tenants' | 'office';

/**
 * Whose each namespace is: what has to be whole before a language is offered to tenants, or what is
 * made for the office, and meets others at its edges only (the form on paper, the view of a team). A
 * namespace that is not here does not compile: nobody decides by forgetting.
 */
export const partOfNamespace: Readonly<Record<Namespace, InterfacePart>> = {
	accessibility: 'tenants',
	accounts: 'office',
	acts: 'office',
	assembly: 'tenants',
	assisted: 'tenants',
	ballot: 'office',
	code: 'tenants',
	comments: 'tenants',
	common: 'tenants',
	custody: 'office',
	editor: 'office',
	exports: 'office',
	followdesk: 'office',
	followup: 'tenants',
	kiosk: 'tenants',
	languages: 'office',
	legal: 'office',
	meeting: 'tenants',
	listening: 'tenants',
	method: 'tenants',
	minutes: 'office',
	office: 'office',
	outcome: 'tenants',
	paper: 'office',
	path: 'office',
	plan: 'office',
	print: 'office',
	public: 'tenants',
	respond: 'tenants',
	results: 'tenants',
	setup: 'office',
	slips: 'office',
	tablets: 'office',
	team: 'office',
	trust: 'office',
	upkeep: 'office',
	voice: 'office',
	writing: 'tenants'
};
