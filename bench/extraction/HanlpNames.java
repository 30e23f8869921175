import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.List;

/** Person names of HanLP 1.x: one text a line in, "line TAB start TAB end" out, then "seconds TAB ..." of the second pass. */
public class HanlpNames {
    public static void main(String[] args) throws Exception {
        List<String> texts = Files.readAllLines(Paths.get(args[0]), StandardCharsets.UTF_8);
        Segment segment = HanLP.newSegment()
            .enableNameRecognize(true)
            .enableTranslatedNameRecognize(true)
            .enableOffset(true);
        for (String text : texts) segment.seg(text); // warm up: the dictionaries load and the JIT compiles
        PrintStream out = new PrintStream(System.out, false, "UTF-8");
        StringBuilder found = new StringBuilder();
        long start = System.nanoTime();
        for (int line = 0; line < texts.size(); line++) {
            for (Term term : segment.seg(texts.get(line))) {
                if (term.nature != null && term.nature.toString().startsWith("nr") && term.length() > 1) {
                    found.append(line).append('\t').append(term.offset).append('\t')
                         .append(term.offset + term.length()).append('\n');
                }
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        out.print(found);
        out.print("seconds\t" + seconds + "\n");
        out.flush();
    }
}
