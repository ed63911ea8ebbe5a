package vn.binhxet.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.binhxet.model.Sha256;

/** The test vectors of the certificate-transparency tree (RFC 6962). */
class MerkleTreeTest {
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");
    private static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void rootsAreThoseOfTheStandard() {
        assertThat(Sha256.hex(MerkleTree.root(List.of())))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        for (int i = 0; i < LEAVES.size(); i++) {
            assertThat(Sha256.hex(MerkleTree.root(leaves(i + 1))))
                    .as("%d leaves", i + 1)
                    .isEqualTo(ROOTS.get(i));
        }
    }

    @Test
    void everyPathLeadsToTheRootAndNoOther() {
        for (int size = 1; size <= 70; size++) {
            List<byte[]> leaves = IntStream.range(0, size)
                    .mapToObj(i -> MerkleTree.leaf(new byte[] {(byte) i}))
                    .toList();
            byte[] root = MerkleTree.root(leaves);
            for (int i = 0; i < size; i++) {
                List<byte[]> path = MerkleTree.path(leaves, i);
                assertThat(MerkleTree.root(leaves.get(i), i, size, path)).isEqualTo(root);
                byte[] other = MerkleTree.leaf(new byte[] {(byte) i, 1});
                assertThat(MerkleTree.root(other, i, size, path)).isNotEqualTo(root);
            }
        }
    }

    @Test
    void aPathOfAnotherLengthIsRefused() {
        List<byte[]> path = MerkleTree.path(leaves(8), 3);
        byte[] leaf = leaves(8).get(3);
        assertThatThrownBy(() -> MerkleTree.root(leaf, 3, 8, path.subList(0, 2)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MerkleTree.root(leaf, 3, 4, path)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MerkleTree.root(leaf, 8, 8, path)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<byte[]> leaves(int count) {
        return LEAVES.subList(0, count).stream()
                .map(leaf -> MerkleTree.leaf(HexFormat.of().parseHex(leaf)))
                .toList();
    }
}
