/** The import direction of docs/architecture.md. Each rule is proved by tests/unit/architecture.test.ts. */
module.exports = {
	forbidden: [
		{ name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
		{
			name: 'domain-imports-domain-only',
			severity: 'error',
			from: { path: '^src/lib/domain/' },
			to: { pathNot: '^src/lib/domain/' }
		},
		{
			name: 'protocol-and-library-import-domain-only',
			severity: 'error',
			from: { path: '^src/lib/(protocol|library)/' },
			to: { pathNot: '^(src/lib/(domain|protocol|library)/|node_modules/valibot/)' }
		},
		{
			name: 'library-does-not-import-protocol',
			severity: 'error',
			from: { path: '^src/lib/library/' },
			to: { path: '^src/lib/protocol/' }
		},
		{
			name: 'export-and-ui-import-domain-and-i18n-only',
			severity: 'error',
			from: { path: '^src/lib/(export|ui)/' },
			to: { path: '^src/lib/(client|server|protocol|library)/' }
		},
		{
			name: 'wording-imports-domain-and-i18n-only',
			severity: 'error',
			from: { path: '^src/lib/wording/' },
			to: { pathNot: '^src/lib/(domain|i18n|wording)/' }
		},
		{
			name: 'client-never-imports-server',
			severity: 'error',
			from: { path: '^src/lib/client/' },
			to: { path: '^src/lib/server/' }
		},
		{
			name: 'server-never-imports-client',
			severity: 'error',
			from: { path: '^src/lib/server/' },
			to: { path: '^src/lib/(client|ui)/' }
		},
		{
			name: 'nothing-imports-routes-or-tests',
			severity: 'error',
			from: { path: '^src/lib/' },
			to: { path: '^(src/routes|tests)/' }
		},
		{
			name: 'what-takes-two-people-goes-through-acts',
			severity: 'error',
			from: { path: '^src/', pathNot: '^src/lib/server/services/acts/' },
			to: { path: '^src/lib/server/services/(open|close)-campaign\\.ts$' }
		},
		{
			name: 'dexie-only-in-client-storage',
			severity: 'error',
			from: { path: '^src/', pathNot: '^src/lib/client/storage/' },
			to: { path: 'node_modules/dexie/' }
		},
		{
			name: 'chart-js-only-in-ui-charts',
			severity: 'error',
			from: { path: '^src/', pathNot: '^src/lib/ui/charts/' },
			to: { path: 'node_modules/chart\\.js/' }
		},
		{
			name: 'drivers-only-in-server-database',
			severity: 'error',
			from: { path: '^src/', pathNot: '^src/lib/server/database/' },
			to: { path: '(^node:sqlite$|^sqlite$|node_modules/pg/)' }
		},
		{
			name: 'dns-packet-only-in-server-tls',
			severity: 'error',
			from: { path: '^src/', pathNot: '^src/lib/server/tls/' },
			to: { path: 'node_modules/(@types/)?dns-packet/' }
		},
		{
			name: 'asn1-only-in-server-tls',
			severity: 'error',
			from: { path: '^src/', pathNot: '^src/lib/server/tls/' },
			to: { path: 'node_modules/@peculiar/asn1-' }
		},
		{
			name: 'only-release-makes-a-release',
			comment:
				'The brand of a Release is applied in one file; nobody else may import the maker of brands.',
			severity: 'error',
			from: { path: '^src/', pathNot: '^src/lib/domain/disclosure/' },
			to: { path: '^src/lib/domain/disclosure/brand\\.ts$' }
		},
		{
			name: 'opened-by-tabulator-and-desk-only',
			comment:
				'Responses are opened by the tabulator, tickets at the desk; no other code opens what is sealed.',
			severity: 'error',
			from: {
				path: '^src/',
				pathNot: '^src/lib/server/(sealing/|tabulator/|services/desk-key\\.ts$)'
			},
			to: { path: '^src/lib/server/sealing/' }
		},
		{
			name: 'temporal-on-the-server-only',
			comment: 'Safari has no Temporal: a page that reaches it there stays blank.',
			severity: 'error',
			from: { path: '^src/(lib/(ui|client|wording)|routes/.*\\.svelte$)' },
			to: { path: '^src/lib/domain/campaign/local-moment\\.ts$' }
		},
		{
			name: 'respondent-path-never-imports-accounts',
			severity: 'error',
			from: { path: '^src/(routes/\\(respond\\)|lib/client)/' },
			to: { path: '(node_modules/better-auth/|node_modules/chart\\.js/)' }
		}
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		exclude: { path: '(^|/)\\.svelte-kit/|\\$types' },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.json' },
		enhancedResolveOptions: {
			exportsFields: ['exports'],
			conditionNames: ['import', 'svelte', 'default', 'node', 'types'],
			extensions: ['.ts', '.js', '.svelte', '.json']
		}
	}
};
