-- Who looks at which deployment, by node. Worth nothing after a crash, so nothing is logged of it; no foreign keys, since
-- those would wait for whoever holds the deployment.
create unlogged table live_presence (
	node uuid not null,
	deployment_id uuid not null,
	person_id uuid not null,
	expires_at timestamptz not null,
	primary key (node, deployment_id, person_id)
);

create index live_presence_of_deployment on live_presence (deployment_id);
