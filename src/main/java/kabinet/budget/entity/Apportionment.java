package kabinet.budget.entity;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import kabinet.base.Money;

/** Splits an amount in proportion, to the kopeck: each part is its exact share rounded down, and what is then missing goes, a kopeck each, to the largest remainders. */
public final class Apportionment {

    private Apportionment() {
    }

    /**
     * The parts add up to the amount. No part is larger than its weight, if the amount is no larger than all weights together.
     *
     * @param amount in whole kopecks, not negative
     * @param weights in whole kopecks, not negative, not all zero
     * @throws IllegalArgumentException for others
     */
    public static List<BigDecimal> split(BigDecimal amount, List<BigDecimal> weights) {
        List<BigInteger> shares = weights.stream().map(Apportionment::kopecks).toList();
        BigInteger whole = shares.stream().reduce(BigInteger.ZERO, BigInteger::add);
        if (whole.signum() == 0) {
            throw new IllegalArgumentException("nothing to split by");
        }
        BigInteger kopecks = kopecks(amount);
        List<BigInteger> parts = new ArrayList<>();
        List<BigInteger> remainders = new ArrayList<>();
        for (BigInteger share : shares) {
            BigInteger[] part = kopecks.multiply(share).divideAndRemainder(whole);
            parts.add(part[0]);
            remainders.add(part[1]);
        }
        int missing = kopecks.subtract(parts.stream().reduce(BigInteger.ZERO, BigInteger::add)).intValueExact();
        IntStream.range(0, parts.size()).boxed().sorted(Comparator.comparing(remainders::get, Collections.reverseOrder())).limit(missing)
            .forEach(i -> parts.set(i, parts.get(i).add(BigInteger.ONE)));
        return parts.stream().map(part -> new BigDecimal(part, Money.SCALE)).toList();
    }

    private static BigInteger kopecks(BigDecimal amount) {
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("negative: " + amount);
        }
        return amount.setScale(Money.SCALE).unscaledValue();
    }
}
