-- Work that has to happen later or again. The shape is db-scheduler's for PostgreSQL.
CREATE TABLE scheduled_tasks (
    task_name            text        NOT NULL,
    task_instance        text        NOT NULL,
    task_data            bytea,
    execution_time       timestamptz NOT NULL,
    picked               boolean     NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      NOT NULL,
    priority             smallint,
    PRIMARY KEY (task_name, task_instance)
);

-- Which tasks are due, the earliest first?
CREATE INDEX scheduled_tasks_due ON scheduled_tasks (execution_time);

-- Which running tasks has nobody heard of for too long?
CREATE INDEX scheduled_tasks_heartbeat ON scheduled_tasks (last_heartbeat);
