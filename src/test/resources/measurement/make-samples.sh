#!/bin/bash
# Makes the real outputs of nmap and iperf3 that the tests read: a school's network of a router and five hosts, in network namespaces of this machine alone.
# Nothing outside these namespaces is reached: they have no way out. Needs root, and Debian's iproute2, nmap, iperf3, python3.
# Usage: make-samples.sh FOLDER
set -euo pipefail

out=${1:?folder for the samples}
mkdir -p "$out"
cd "$out" # the tools write their arguments into the outputs: no folder of this machine among them
p=kbm$$                       # namespaces of this run alone
all=(aud sw r1 h1 h2 h3 h4 h5)   # who audits; the switch; a router; hosts, the last of which is plugged in later
pids=()

finish() {
  for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
  for n in "${all[@]}"; do ip netns del "$p-$n" 2>/dev/null || true; done
  rm -rf "$web" "/etc/netns/$p-aud"
}
web=$(mktemp -d)
trap finish EXIT

for n in "${all[@]}"; do
  ip netns add "$p-$n"
  ip -n "$p-$n" link set lo up
done
ip -n "$p-sw" link add br0 type bridge
ip -n "$p-sw" link set br0 up

# host, address of its card, IPv4, IPv6
plug() {
  ip -n "$p-sw" link add "v-$1" type veth peer name eth0 netns "$p-$1"
  ip -n "$p-$1" link set eth0 address "$2"
  ip -n "$p-$1" addr add "$3/24" dev eth0
  ip -n "$p-$1" addr add "$4/64" dev eth0 nodad
  ip -n "$p-$1" link set eth0 up
  ip -n "$p-sw" link set "v-$1" master br0 up
}
plug aud 02:4b:41:42:00:fe 10.77.0.254 fd77::fe
plug r1  00:0c:42:77:00:01 10.77.0.1   fd77::1
plug h1  00:1b:21:77:01:01 10.77.0.11  fd77::11
plug h2  f0:de:f1:77:02:02 10.77.0.12  fd77::12
plug h3  00:17:c8:77:03:03 10.77.0.13  fd77::13
plug h4  02:00:00:77:04:04 10.77.0.14  fd77::14

echo 'Кабинет' > "$web/index.html"
serve() { (cd "$web" && exec ip netns exec "$p-$1" python3 -m http.server "$2" --bind "$3" >/dev/null 2>&1) & pids+=($!); }
serve r1 80 0.0.0.0
serve h1 8080 0.0.0.0
serve h3 631 0.0.0.0
ip netns exec "$p-r1" iperf3 -s >/dev/null 2>&1 & pids+=($!)
ip netns exec "$p-h2" iperf3 -s -p 5999 >/dev/null 2>&1 & pids+=($!)
sleep 5

# Lines of a school: its switch port lets 94 Mbit/s through to h1, the router 20 Mbit/s to everybody.
ip netns exec "$p-h1" tc qdisc add dev eth0 root tbf rate 94mbit burst 64kb latency 50ms
ip netns exec "$p-r1" tc qdisc add dev eth0 root tbf rate 20mbit burst 32kb latency 50ms
scan() { ip netns exec "$p-aud" nmap "$@" >/dev/null 2>&1; }
export LANG=C.UTF-8

# names come from the machine's own file of hosts, which only these namespaces see
mkdir -p "/etc/netns/$p-aud"
printf '%s\n' '127.0.0.1 localhost' '10.77.0.1 gw.school.test' '10.77.0.11 pc-101-01.school.test' '10.77.0.12 pc-101-02.school.test' \
  '10.77.0.13 printer.school.test' > "/etc/netns/$p-aud/hosts"
: > "/etc/netns/$p-aud/resolv.conf"

scan -sn --system-dns -oX nmap-ping.xml 10.77.0.0/28
scan -sT --system-dns -p 22,80,631,8080,5201 -oX nmap-ports.xml 10.77.0.1 10.77.0.11-14
scan -sn -n -v -oX nmap-verbose.xml 10.77.0.8/29
scan -6 -sn -n -oX nmap-ipv6.xml fd77::1 fd77::11 fd77::99
scan -sL -n -oX nmap-list.xml 10.77.0.8/30
scan -sS -sV --version-light -O -T4 -p 80,8080 -oX nmap-services.xml 10.77.0.1 10.77.0.11
scan -sn -n -oX nmap-unreached.xml 10.77.0.200-201
# a later scan: one computer gone, one at another address, one new
ip -n "$p-h2" link set eth0 down
ip -n "$p-h3" addr del 10.77.0.13/24 dev eth0
ip -n "$p-h3" addr add 10.77.0.10/24 dev eth0
plug h5  02:00:00:77:05:05 10.77.0.5   fd77::15
sleep 1
scan -sn --system-dns -oX nmap-later.xml 10.77.0.0/28
# a scan that is broken off in the middle
ip netns exec "$p-aud" timeout -s INT 6 nmap -sT -n -p 1-400 --max-hostgroup 1 --scan-delay 10ms -oX nmap-broken-off.xml 10.77.0.1 10.77.0.11-14 >/dev/null 2>&1 || true
ip -n "$p-h2" link set eth0 up
sleep 1

# under a host name of its own and without this machine's kernel, since iperf3 writes both down
speed() { (ip netns exec "$p-$1" unshare --uts sh -c 'hostname pc-101-01; exec iperf3 "$@"' sh "${@:2}" -J || true) | sed "s/$(uname -r)/6.1.0-31-amd64/; s/ @0 x86/ x86/"; }
speed h1 -c 10.77.0.1 -t 3                     > iperf3-tcp.json
speed h1 -c 10.77.0.1 -t 3 -R                  > iperf3-reverse.json
speed h1 -c 10.77.0.1 -t 3 -u -b 10M           > iperf3-udp.json
speed h1 -c 10.77.0.1 -t 2 -u -b 10M -R        > iperf3-udp-reverse.json
speed h1 -c 10.77.0.1 -t 2 -P 3                > iperf3-streams.json
speed h1 -c 10.77.0.1 -t 3 --bidir             > iperf3-both.json
speed h1 -c 10.77.0.1 -t 2 --get-server-output > iperf3-server.json
speed h1 -c 10.77.0.12 -t 1                    > iperf3-refused.json
