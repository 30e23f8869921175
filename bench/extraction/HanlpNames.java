import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.List;

/** Person names of HanLP 1.x: one text a line in, "line TAB start TAB end" out, then "seconds TAB" and the processor time of the best pass. */
public class HanlpNames {
    public static void main(String[] args) throws Exception {
        List<String> texts = Files.readAllLines(Paths.get(args[0]), StandardCharsets.UTF_8);
        Segment segment = HanLP.newSegment()
            .enableNameRecognize(true)
            .enableTranslatedNameRecognize(true)
            .enableOffset(true);
        PrintStream out = new PrintStream(System.out, false, "UTF-8");
        StringBuilder found = names(segment, texts); // warms up: the dictionaries load and the JIT compiles
        double best = Double.MAX_VALUE;
        for (int pass = 0; pass < Integer.parseInt(args[1]); pass++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            names(segment, texts);
            best = Math.min(best, (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9);
        }
        out.print(found);
        out.print("seconds\t" + best + "\n");
        out.flush();
    }

    private static StringBuilder names(Segment segment, List<String> texts) {
        StringBuilder found = new StringBuilder();
        for (int line = 0; line < texts.size(); line++) {
            for (Term term : segment.seg(texts.get(line))) {
                if (term.nature != null && term.nature.toString().startsWith("nr") && term.length() > 1) {
                    found.append(line).append('\t').append(term.offset).append('\t')
                         .append(term.offset + term.length()).append('\n');
                }
            }
        }
        return found;
    }
}
