# Stands in for an image of yours: it writes a line every five seconds.
HELLO = r"""trap "exit 0" TERM
count=0
while true; do
  count=$((count + 1))
  echo "hello $count"
  sleep 5 & wait $!
done"""
