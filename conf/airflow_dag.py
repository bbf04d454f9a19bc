"""Every night: analyse what is new, hold it against the quality gates, make small copies for the web.

For Airflow 3 (apache-airflow, apache-airflow-providers-standard): copy it into the folder of DAGs.
"""

from datetime import datetime, timedelta

from airflow.providers.standard.operators.bash import BashOperator
from airflow.sdk import DAG

IMAGELAKE = "/opt/imagelake/bin/imagelake"
CONFIG = "--config /opt/imagelake/conf/scheduler.conf"
INPUT = "--input /srv/photos --lake /srv/lake"

with DAG(
    dag_id="imagelake",
    schedule="30 2 * * *",
    start_date=datetime(2026, 1, 1),
    # A night that was missed is done by the next one: runs are incremental.
    catchup=False,
    # Two runs at once would both be right, and do the same work twice.
    max_active_runs=1,
) as dag:
    # Exit code 1 may pass (a store that is down): tried again. What was finished before is kept. No gate looks yet.
    analyze = BashOperator(
        task_id="analyze",
        bash_command=f"IMAGELAKE_RUN_FAIL_ON= {IMAGELAKE} analyze {CONFIG} --quiet {INPUT}",
        retries=3,
        retry_delay=timedelta(minutes=10),
    )

    # The same command with the gates of the file finds all images known and judges them in seconds. A gate that fails
    # (exit code 3) fails again when tried again: no retries, a person must look.
    gate = BashOperator(
        task_id="gate",
        bash_command=f"{IMAGELAKE} analyze {CONFIG} --quiet {INPUT}",
        retries=0,
    )

    # Only what passed goes to the web, without the places where people took it.
    convert = BashOperator(
        task_id="convert",
        bash_command=(
            f"{IMAGELAKE} convert {CONFIG} --quiet {INPUT} --output /srv/web"
            " --to webp --max-size 1600 --metadata strip-gps"
        ),
        retries=3,
        retry_delay=timedelta(minutes=10),
    )

    analyze >> gate >> convert
