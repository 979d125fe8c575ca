// Stand-ins for two images of yours, so that the example runs as it is. Both end at once when ECS
// stops them: a shell that is the container's first process ignores SIGTERM unless it is told.

/** Writes a report every five seconds. A rename is atomic: nobody reads half a report. */
export const writeReports = `trap "exit 0" TERM
count=0
while true; do
  count=$((count + 1))
  echo "report $count, written at $(date)" > /data/output/report.new
  mv /data/output/report.new /data/output/report.txt
  sleep 5 & wait $!
done`;

/** Prints the report every five seconds. */
export const processReports = `trap "exit 0" TERM
while true; do
  if [ -f /data/input/report.txt ]; then cat /data/input/report.txt; fi
  sleep 5 & wait $!
done`;
